import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const nodeModules = { regex: '^node:', message: 'Only src/cli may import Node.' };

/** Which room may import what: `extension -> editor -> core`, `cli -> core`, `cli -> report -> core`. */
const boundary = (files, patterns) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default tseslint.config(
	{ ignores: ['dist/', '.vscode-test/', 'screenshots/', 'node_modules/'] },
	js.configs.recommended,
	...tseslint.configs.strict,
	{
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-control-regex': 'off',
			eqeqeq: 'error',
		},
	},
	boundary(
		['src/core/**/*.ts'],
		[
			nodeModules,
			{ regex: '^vscode$', message: 'The core is pure.' },
			{ regex: '(^|/)(editor|cli)/', message: 'The core imports no front.' },
		],
	),
	boundary(
		['src/editor/**/*.ts', 'src/extension.ts'],
		[
			nodeModules,
			{ regex: '/cli/', message: 'The editor does not import the command line.' },
			{ regex: '^\\.\\./\\.\\./report/', message: 'What draws the report is a bundle of its own.' },
			{ regex: '/core/(?!index)', message: 'The core is reached through core/index.' },
		],
	),
	boundary(
		['src/report/**/*.ts'],
		[
			nodeModules,
			{ regex: '^vscode$', message: 'The report is drawn without VS Code.' },
			{ regex: '/(editor|cli)/', message: 'What draws the report imports no front.' },
			{ regex: '/core/(?!index)', message: 'The core is reached through core/index.' },
		],
	),
	boundary(
		['src/cli/**/*.ts'],
		[
			{ regex: '/report/(?!node)', message: 'What draws the report is reached through report/node.' },
			{ regex: '^vscode$', message: 'The command line runs without VS Code.' },
			{ regex: '/editor/', message: 'The command line does not import the editor.' },
			{ regex: '/core/(?!index)', message: 'The core is reached through core/index.' },
		],
	),
	{
		files: ['**/*.mjs', 'esbuild.config.mjs'],
		languageOptions: {
			globals: {
				process: 'readonly',
				console: 'readonly',
				URL: 'readonly',
				setTimeout: 'readonly',
				fetch: 'readonly',
			},
		},
	},
);
