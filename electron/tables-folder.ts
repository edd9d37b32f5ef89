/** Where the tables that the person opened lie in the data folder: nothing else of anybody's is in it. */
export const TABLES_FOLDER = 'saved-tables';
