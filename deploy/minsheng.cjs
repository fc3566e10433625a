#!/usr/bin/env node
/** The command `minsheng` in a checkout: makes it ready without a word when needed, then runs the compiled command line. */
const path = require('node:path');
const { prepareOrExit } = require('./bootstrap.cjs');

prepareOrExit({ quiet: true }).then(() => {
  require(path.join(__dirname, '..', 'dist', 'src', 'cli', 'minsheng.js'));
});
