import { writeFileSync } from 'node:fs';
import { schemaFiles } from './schemas';

/** `npm run schema`: writes the JSON Schemas of our files, for editors that complete and check YAML by them. */
for (const [name, text] of Object.entries(schemaFiles())) {
	writeFileSync(new URL(`../../../media/${name}`, import.meta.url), text);
}
