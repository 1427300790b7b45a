import { writeFile } from 'node:fs/promises';
import { currentReadme } from './readme';

void currentReadme().then((text) => writeFile('README.md', text));
