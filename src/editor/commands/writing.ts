import type { Annotator } from '../annotator';
import type { OldBesideNew } from '../compareWithOld';
import type { LastSaved } from '../lastSaved';
import type { Projects } from '../projects';
import type { Writer } from '../writer';

/** What the commands that write have in common. */
export interface Writing {
	readonly projects: Projects;
	readonly writer: Writer;
	readonly annotator: Annotator;
	readonly oldBesideNew: OldBesideNew;
	readonly lastSaved: LastSaved;
}
