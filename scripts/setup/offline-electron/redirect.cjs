// better-sqlite3 13 needs Node-API 10, which this runtime lacks: its `require` gets the older one beside this
// file. A bundle must be CommonJS for this to see the request; a static import passes it by.
const Module = require('node:module');
const { join } = require('node:path');

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const isOurs = parent?.filename?.startsWith(__dirname) === true;
  if (request === 'better-sqlite3' && !isOurs) return join(__dirname, 'index.cjs');
  return resolveFilename.call(this, request, parent, ...rest);
};
