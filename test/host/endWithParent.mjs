/**
 * Loaded into the server's Node: ends its process group when the process that started it is gone, however it went, as
 * a killed one has no chance to do so itself.
 */
import { setInterval } from 'node:timers';

const { ppid } = process;
setInterval(() => {
	if (process.ppid !== ppid) process.kill(0, 'SIGKILL');
}, 500).unref();
