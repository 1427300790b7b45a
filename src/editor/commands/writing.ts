import type { Annotator } from '../annotator';
import type { OldBesideNew } from '../mending/compareWithOld';
import type { Projects } from '../project/projects';
import type { LastSaved } from '../writing/lastSaved';
import type { Writer } from '../writing/writer';

/** What the commands that write have in common. */
export interface Writing {
	readonly projects: Projects;
	readonly writer: Writer;
	readonly annotator: Annotator;
	readonly oldBesideNew: OldBesideNew;
	readonly lastSaved: LastSaved;
}
