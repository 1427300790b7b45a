import type { TextReading } from '../model/document';
import { hull, type Span } from '../model/span';
import type { Act, Mode, Topic } from '../model/vocabulary';
import { tokensOf } from '../text/tokens';
import type { SourceClass } from './classifySource';
import { classifySource } from './classifySource';
import { saidOf } from './saidOf';
import { topicAndActOf } from './topicAndAct';

/** What to fill in when somebody tags a claim; every field is theirs to change. */
export interface ClaimDefaults {
	readonly topic: Topic;
	readonly act: Act;
	readonly modality: 'asserted' | 'hedged';
	/** Hedging words inside the claim, as written. */
	readonly hedges: readonly string[];
	readonly mode: Mode;
	/** Who is said to have said it: the words, where they stand, and what they say about the source. */
	readonly source?: SourceClass & { readonly span: Span; readonly words: string };
	/** The cue as written. */
	readonly cue?: string;
}

/** Proposes a claim's fields by rule for a selection of `text`, from the text's own `reading`. Spans in UTF-16 units. */
export function suggestDefaults(text: string, reading: TextReading, span: Span): ClaimDefaults {
	const hedges = reading.hedges
		.filter((hedge) => hedge.span.start >= span.start && hedge.span.end <= span.end)
		.map((hedge) => text.slice(hedge.span.start, hedge.span.end));
	const { mode, attribution } = saidOf(text, reading, span);
	const at = attribution && (attribution.speaker ?? hull(attribution.source));
	const cue = attribution && hull(attribution.cue);
	return {
		...topicAndActOf(tokensOf(text, span.start, span.end)),
		modality: hedges.length > 0 ? 'hedged' : 'asserted',
		hedges,
		mode,
		...(at && { source: sourceAt(text, at) }),
		...(at && cue && { cue: text.slice(cue.start, cue.end) }),
	};
}

function sourceAt(text: string, span: Span): NonNullable<ClaimDefaults['source']> {
	const words = text.slice(span.start, span.end);
	return { ...classifySource(words), span, words };
}
