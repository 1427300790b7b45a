/**
 * The page in the editor before its script has drawn the report. Nothing but that script, and the style that it brings, may come in; of the
 * project nothing stands in here.
 * @param script Its address, as VS Code gives it. @param nonce Hexadecimal; another one each time.
 */
export function emptyPage(script: string, nonce: string): string {
	const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<main aria-busy="true"></main>
<script nonce="${nonce}" src="${script.replaceAll('"', '&quot;')}"></script>
</body>
</html>`;
}
