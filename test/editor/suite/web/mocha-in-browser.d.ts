/** The build of mocha for browsers, imported for what it puts into the global scope. */
declare module 'mocha-in-browser';
