// Stands in for better-sqlite3 under the offline runtime: its JavaScript with the addon made for this Electron.
const { join } = require('node:path');
const Database = require('./better-sqlite3');

const nativeBinding = join(__dirname, 'better_sqlite3.node');
module.exports = new Proxy(Database, {
  construct: (target, [file, options]) => new target(file, { nativeBinding, ...options }),
});
