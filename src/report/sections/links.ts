import { html, told, type Html } from '../html';

/** Addresses that people recorded: those of the web can be followed, whatever else stands there is only shown. */
export function links(addresses: readonly (readonly [name: string, address: string | undefined])[]): Html {
	const known = addresses.flatMap(([name, address]) =>
		address === undefined ? [] : [[name, address] as const],
	);
	return html`${known.map(([name, address]) =>
		/^https?:\/\/[^\s]+$/i.test(address)
			? html`<small>${name}: <a rel="noopener noreferrer" href="${address}">${told(address)}</a></small>`
			: html`<small>${name}: ${told(address)}</small>`,
	)}`;
}
