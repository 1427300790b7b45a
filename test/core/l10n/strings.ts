import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text in the code that people would see untranslated. */
export interface PlainText {
	/** File and line, as an editor's terminal links them. */
	readonly place: string;
	readonly text: string;
}

export interface ShownTexts {
	/** What goes through `vscode.l10n.t`, in the order of the code: the keys of a bundle. */
	readonly translated: readonly string[];
	/** What people see, as far as can be told from the code, without going through it. */
	readonly plain: readonly PlainText[];
	/** Calls of `vscode.l10n.t` whose text is put together: nobody could translate that. */
	readonly unclear: readonly PlainText[];
}

/** Arguments of these reach people as they are. */
const showingCalls = new Set([
	'tell',
	'refuse',
	'heading',
	'choose',
	'chooseSeveral',
	'setStatusBarMessage',
	'showInformationMessage',
	'showWarningMessage',
	'showErrorMessage',
]);
/** Values of these reach people as they are: fields of VS Code's own items and boxes, and of ours. */
const showingFields = new Set([
	'label',
	'description',
	'detail',
	'title',
	'placeholder',
	'placeHolder',
	'prompt',
	'tooltip',
	'message',
	'shown',
	'remark',
	'refused',
]);
/** What goes to the log or is thrown is for whoever mends the program. */
const hiddenCalls = new Set(['trace', 'debug', 'info', 'warn', 'error']);
/** Two words with a space between them, or one with a capital. */
const prose = /\p{L}[\p{L}’'”]*[,:;]?[ \u00a0]+[“"‘(]?\p{L}|^\p{Lu}\p{Ll}+[.!?…]?$/u;
const words = /\p{L}{2}/u;
/** Names of settings: no words of a language. */
const names = /^\w+(\.\w+)+$/;
/** Values of these are for style sheets. */
const styleFields = /^(?:border\w*|background\w*|margin|width|height|color|textDecoration)$/;

/** Reads all of `folder` (its TypeScript files, those of folders below too). */
export function shownTexts(folder: string): ShownTexts {
	const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const files = all.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
	const read = files.sort().map((file) => textsOf(file, readFileSync(file, 'utf8')));
	return {
		translated: read.flatMap(({ translated }) => translated),
		plain: read.flatMap(({ plain }) => plain),
		unclear: read.flatMap(({ unclear }) => unclear),
	};
}

/** What one file shows; `file` names it in places. */
export function textsOf(file: string, source: string): ShownTexts {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
	const translated: string[] = [];
	const plain: PlainText[] = [];
	const unclear: PlainText[] = [];
	const placed = (node: ts.Node, text: string): PlainText => {
		const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
		return { place: `${file}:${line + 1}`, text };
	};
	visit(tree, false);
	return { translated, plain, unclear };

	/** `isShown`: whether what stands here reaches people. */
	function visit(node: ts.Node, isShown: boolean): void {
		if (ts.isCallExpression(node) && node.expression.getText() === 'vscode.l10n.t') {
			const [first, ...rest] = node.arguments;
			if (first && ts.isStringLiteralLike(first)) translated.push(first.text);
			else unclear.push(placed(node, node.getText()));
			for (const one of rest) visit(one, true);
			return;
		}
		if (isHidden(node)) return;
		const text = literalText(node);
		if (text !== undefined && !names.test(text) && (isShown ? words : prose).test(text))
			plain.push(placed(node, text));
		node.forEachChild((child) => visit(child, shows(node, child) ?? (isPassedOn(node, child) && isShown)));
	}
}

/** The words of a literal; of a template with `…` where values come in. */
function literalText(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node)) return ts.isLiteralTypeNode(node.parent) ? undefined : node.text;
	if (!ts.isTemplateExpression(node)) return undefined;
	return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

/** Whether no person who uses the program ever sees what stands here. */
function isHidden(node: ts.Node): boolean {
	if (ts.isPropertyAssignment(node) && styleFields.test(node.name.getText())) return true;
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
	if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
	if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
	const { expression, name } = node.expression;
	return expression.getText() === 'log()' && hiddenCalls.has(name.text);
}

/** Whether `node` shows its `child` to people; undefined where that is for what stands around to say. */
function shows(node: ts.Node, child: ts.Node): boolean | undefined {
	if (ts.isCallExpression(node) && child !== node.expression) {
		const callee = node.expression;
		const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
		return showingCalls.has(name) && !ts.isObjectLiteralExpression(child);
	}
	if (ts.isPropertyAssignment(node))
		return child === node.initializer && showingFields.has(node.name.getText());
	if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
		const { left } = node;
		return child === node.right && ts.isPropertyAccessExpression(left) && showingFields.has(left.name.text);
	}
	return undefined;
}

/** Whether the value of `child` becomes the value of `node`. */
function isPassedOn(node: ts.Node, child: ts.Node): boolean {
	if (ts.isConditionalExpression(node)) return child !== node.condition;
	if (ts.isBinaryExpression(node))
		return [ts.SyntaxKind.PlusToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(
			node.operatorToken.kind,
		);
	return (
		ts.isParenthesizedExpression(node) ||
		ts.isTemplateExpression(node) ||
		ts.isTemplateSpan(node) ||
		ts.isAsExpression(node)
	);
}
