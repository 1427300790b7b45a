import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.html': 'text/html',
};

/** Serves the files of `folder` to any page of this machine until this process ends. */
export async function serveFolder(folder: string): Promise<{ readonly port: number }> {
	const server = createServer((request, response) => {
		const path = join(
			folder,
			normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)),
		);
		stat(path).then(
			(entry) => {
				const headers = {
					'Access-Control-Allow-Origin': '*',
					'Content-Type': types[extname(path)] ?? 'text/plain',
				};
				response.writeHead(entry.isFile() ? 200 : 404, headers);
				if (entry.isFile()) createReadStream(path).pipe(response);
				else response.end();
			},
			() => response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end(),
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return { port: (server.address() as AddressInfo).port };
}
