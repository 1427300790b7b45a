/** Imports every test file of the suite; made by `bundleSuite.ts`. */
declare module 'all-tests';
declare module 'mocha/mocha.js';
