/**
 * Runs before a program of ours, in its process, and makes the world worse: `WORLD_FAULT` is the code that every writing of a file fails with
 * (ENOSPC, EROFS), and `WORLD_LOG` names a file that takes down every path that is opened and every attempt to reach another machine, which
 * fails.
 */
const fs = require('node:fs');
const net = require('node:net');
const dgram = require('node:dgram');
const dns = require('node:dns');

const fault = process.env.WORLD_FAULT;
const log = process.env.WORLD_LOG;
const { appendFileSync, writeSync } = fs;

function failure(path) {
  return Object.assign(new Error(`${fault}: no, write '${path}'`), { code: fault, syscall: 'write', path });
}

if (fault) {
  fs.writeSync = (handle, ...rest) => {
    if (handle <= 2) return writeSync(handle, ...rest);
    throw failure('file');
  };
  if (fault === 'EROFS') {
    const { openSync } = fs;
    fs.openSync = (path, flags, ...rest) => {
      if (/[wa+]/u.test(String(flags))) throw failure(path);
      return openSync(path, flags, ...rest);
    };
  }
}

if (log) {
  const note = (line) => appendFileSync(log, `${line}\n`);
  for (const [module, names] of [
    [fs, ['openSync', 'readFileSync', 'readdirSync', 'opendirSync', 'createReadStream', 'readFile', 'readdir']],
    [fs.promises, ['open', 'readFile', 'readdir', 'opendir']],
  ])
    for (const name of names) {
      const original = module[name];
      module[name] = (path, ...rest) => {
        if (typeof path !== 'number') note(`file ${path instanceof URL ? path.pathname : path}`);
        return original.call(module, path, ...rest);
      };
    }
  const refuse = (what) => () => {
    note(`network ${what}`);
    throw new Error(`no ${what}`);
  };
  net.Socket.prototype.connect = refuse('connect');
  net.Server.prototype.listen = refuse('listen');
  dgram.createSocket = refuse('datagram');
  for (const name of ['lookup', 'resolve']) dns[name] = refuse(name);
}
