// Writes assets/licences/third-party.txt: the licence of every package that a build of Sounder holds. Run it
// after a package was added: npm run licences
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LICENCES, licencesText } from './licences-text.mjs';
import { root } from './project.mjs';

mkdirSync(dirname(LICENCES), { recursive: true });
writeFileSync(LICENCES, licencesText(root));
