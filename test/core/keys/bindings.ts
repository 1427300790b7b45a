import { modeKeys } from '../../../src/core';

/** A keybinding as package.json has it. */
export interface Binding {
	readonly command: string;
	readonly key: string;
	readonly mac?: string;
	readonly args?: string;
	readonly when: string;
}

export const modeCommand = 'corroborate.annotate';

/** Bare letters are commands in the text of the article alone: not in a box, a comment, a chat, the output or a peeked file. */
const when =
	'corroborate.annotating && editorTextFocus && editorLangId =~ /^(plaintext|conflict-report)$/ && !inReferenceSearchEditor && !inDebugRepl && !inChat && !commentEditorFocused';

/** The keybindings of annotation mode, as the core's table of keys has them. */
export function modeBindings(): readonly Binding[] {
	return modeKeys.flatMap(({ keys }) =>
		keys.map(({ key, action }) => ({
			command: modeCommand,
			key,
			...(key.includes('ctrl') ? { mac: key.replace('ctrl', 'cmd') } : {}),
			args: action,
			when,
		})),
	);
}
