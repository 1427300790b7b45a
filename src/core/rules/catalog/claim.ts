import type { CatalogEntry } from './entry';

export const claimEntries: readonly CatalogEntry[] = [
	{
		code: 'claim.hedged',
		level: 'note',
		title: 'Hedged claim',
		notices:
			'A claim is marked as hedged, or holds hedging words; in text that nobody annotated, the hedging words themselves. Month names, “could not” and the “can” of ability are not hedges.',
		why: 'A hedge is part of what was said. Whoever repeats the claim without it says more than the source did. A modal word gives no probability by itself (ICD 203 keeps likelihood and confidence apart).',
		bad: 'The 300,000 troops that Moscow has mobilized (from: “has supposedly mobilized”).',
		good: 'The 300,000 troops that Moscow has supposedly mobilized.',
		fix: 'Nothing needs to be done. Keep the hedge wherever the claim is used, or find out what it stands for.',
	},
	{
		code: 'claim.unverified',
		level: 'warning',
		title: 'Not verified',
		notices:
			'The text says itself that something is not verified, or a claim rests on footage of which place or date is not established. One row for all claims from one footage. A note in text that nobody annotated.',
		why: 'Footage shows something, but only its place and its time make it evidence (Berkeley Protocol: geolocation and chronolocation). Where material could not be verified, readers are told so (BBC editorial guidelines 3.3.6).',
		bad: 'The video cannot be independently verified.',
		good: 'The video was filmed at the eastern end of the bridge, by the water tower in its second minute; the shadows fit the late morning of 10 May.',
		fix: 'Establish where and when it was recorded, and set `when` and `where` with the evidence; or keep `modality: unverified`, and let the reviewer decide.',
	},
	{
		code: 'claim.required',
		level: 'warning',
		title: 'Field that the project requires',
		notices:
			'A claim lacks a field that the project wants of every claim, or of claims of its topic (`required` in `corroborate.yaml`). A note while the claim is a draft.',
		why: 'A team agrees on what it needs to know of each claim; what one annotator leaves out cannot be counted, compared or published with the others.',
		bad: 'A claim of the topic `casualties` without `when`, where the project has `required: { casualties: [when.date] }`.',
		good: '`when: { date: 2023-04-11, precision: 1, basis: stated }`',
		fix: 'Fill the field in, or say in `corroborate.yaml` that it is not required.',
	},
	{
		code: 'claim.hedge-dropped',
		level: 'error',
		title: 'Hedge dropped',
		notices:
			'One voice says the same thing twice in an article, hedged in one place and flatly in another: often a headline or a caption. It asks for two claims of one source and topic that share a quoted phrase, or that a person related and that share half of their words.',
		why: 'A reader of the flat sentence learns more than the article knows. Uncertainty has to stay with a judgement wherever it is repeated (ICD 203: expressing uncertainty).',
		bad: 'Lead: “Russian forces have reportedly gone ‘scorched earth’.” Caption: “Russia is now going ‘scorched earth’.”',
		good: 'Both with the hedge, or both with the source that allows to drop it.',
		fix: 'Judge the flat claim as if it were hedged. If the two are about different events, relate them as `differs-over-time` or dismiss the finding.',
	},
	{
		code: 'claim.prediction-as-fact',
		level: 'warning',
		title: 'Forecast told as a fact',
		notices:
			'What is yet to come stands without “may” or “likely”, and nobody is named who expects it: a claim with `act: predicts`, or one on more than politics that says “will”, “is bound to” or “inevitably”. A note where a named source says so. What somebody intends to do, and politics, are left to the profile `audit`.',
		why: 'No forecast is certain: ICD 203 asks for a likelihood and ends its scale below 100 %. A reader should learn whose expectation it is.',
		bad: 'The future of the war will be decided in the coming weeks.',
		good: 'The coming weeks are likely to be decisive, the chief of the general staff expects.',
		fix: 'Say who expects it, or keep the doubt. If it is an announced date or plan, set `act: intends` or `reports`.',
	},
	{
		code: 'casualty.incomplete',
		level: 'warning',
		title: 'Casualties without the minimum data',
		notices:
			'A claim on casualties lacks a figure or range, a side, killed or wounded, or a date. What it lacks is named. The source is `source.none`’s matter. The death of one person (`low: 1, high: 1`) needs no range.',
		why: 'A casualty record needs place, time, source and numbers, as ranges where accounts differ (Every Casualty: minimum data; UCDP: low, best and high estimates). Words such as “heavy” cannot be added up.',
		bad: 'Tens of thousands of soldiers are believed to have died.',
		good: 'Between 10,000 and 12,000 Ukrainian soldiers were killed by 1 May, according to two independent counts.',
		fix: 'Set `casualties` with what the text gives: low and high, category, side, `asOf`. Do not invent what it does not give: the finding is then for the reviewer.',
	},
	{
		code: 'evidence.malformed',
		level: 'note',
		title: 'Evidence that leads nowhere',
		notices:
			'A link or an archive copy of a piece of evidence, on a claim or an event, is no http(s) address, or its hash is not 64 hexadecimal digits.',
		why: 'Evidence is worth what somebody else can look up and compare (Berkeley Protocol: preservation, chain of custody). A hash that is cut proves nothing of the file.',
		bad: '`{ kind: footage, url: "t.me/video", sha256: 9f86d081 }`',
		good: '`{ kind: footage, url: "https://t.me/channel/123", sha256: … }` with all 64 digits',
		fix: 'Correct it with *Evidence…* in the menu of the claim: it computes the hash of a file that you choose.',
	},
	{
		code: 'claim.twin',
		level: 'note',
		title: 'Two annotators on the same words',
		notices:
			'The same words are a claim in the sections of two annotators. One row, with the others beside it. Not where `agreed` has a claim there, and not for a pass that is unfinished.',
		why: 'Two independent readings are what agreement is measured on; but whoever counts claims counts these words twice.',
		bad: 'The same sentence under `anna` and under `ben`, each with an id of its own.',
		good: 'One claim under `agreed`, made from the two.',
		fix: 'Nothing, if both were asked to annotate the article. Else compare the two, and delete one or write the one that counts into `agreed`.',
	},
];
