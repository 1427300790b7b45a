import { writeFileSync } from 'node:fs';
import { bundlePath, currentBundle } from './bundle';

writeFileSync(bundlePath, currentBundle());
