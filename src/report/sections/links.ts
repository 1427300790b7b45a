import { type Html, markup, told } from '../html';

/** Addresses that people recorded: those of the web can be followed, whatever else stands there is only shown. */
export function links(addresses: readonly (readonly [name: string, address: string | undefined])[]): Html {
	const known = addresses.flatMap(([name, address]) =>
		address === undefined ? [] : [[name, address] as const],
	);
	return markup`${known.map(([name, address]) =>
		/^https?:\/\/[^\s]+$/i.test(address)
			? markup`<small>${name}: <a rel="noopener noreferrer" href="${address}">${told(address)}</a></small>`
			: markup`<small>${name}: ${told(address)}</small>`,
	)}`;
}
