import { applyChanges, applyEdits, Corpus, decide, sidecarPathOf, type Decision } from '../src/core/index';

/** A project of two annotators with events, figures, dates, evidence and decisions: what a report tells of. All by their paths. */
const files: Readonly<Record<string, string>> = {
	'corroborate.yaml': `corroborate: 1
annotators: [anna, ben]
sides:
  ukraine: { name: Ukraine }
  russia: { name: Russia }
handling: team
`,
	'bridge.txt': `Bridge over the Bakhmutka destroyed

May 10, 2023. Ukrainian forces blew up the bridge on Tuesday, the General Staff said.
Between 20 and 40 soldiers were killed, according to the Telegraph, which cited unnamed officials.
The Russian ministry denied that any bridge was lost.
The town could fall within days, one analyst said.
`,
	'bridge.annotations.yaml': `corroborate: 1
article:
  title: Bridge over the Bakhmutka destroyed
  publisher: Courier
  published: { date: 2023-05-10, basis: stated }
sources:
  general-staff: { name: General Staff, kind: organization, identification: named, side: ukraine }
  officials: { name: Western officials, kind: group, identification: anonymous }
  russian-mod: { name: Russian Ministry of Defence, kind: organization, identification: named, side: russia }
  telegraph: { name: The Telegraph, kind: media, identification: named }
  analyst: { name: one analyst, kind: person, identification: vague }
claims:
  anna:
    b2c3d4f:
      quote: Ukrainian forces blew up the bridge on Tuesday
      is: { topic: materiel, act: reports, modality: asserted, status: ready }
      said: { mode: indirect, source: general-staff, cue: said }
      when: { date: 2023-05-09, basis: stated }
      events: [{ event: bridge, stance: asserts }]
      relations:
        - { type: contradicts, to: d2c3d4f, independence: independent }
      evidence:
        - { kind: satellite image, url: "https://example.org/image", by: ben, on: 2023-06-01, result: span missing }
    c2c3d4f:
      quote: Between 20 and 40 soldiers were killed
      is: { topic: casualties, act: reports, modality: asserted, credibility: 3, status: ready }
      said: { mode: indirect, source: officials, via: [telegraph], cue: according to }
      casualties: { low: 20, high: 40, category: killed }
      events: [{ event: bridge, stance: asserts }]
    d2c3d4f:
      quote: The Russian ministry denied that any bridge was lost.
      is: { topic: materiel, act: reports, modality: denied, status: ready }
      said: { mode: indirect, source: russian-mod, cue: denied }
      events: [{ event: bridge, stance: denies }]
    f2c3d4f:
      quote: The town could fall within days
      is: { topic: territory, act: predicts, modality: hedged, status: draft }
      said: { mode: indirect, source: analyst, cue: said }
  ben:
    g2c3d4f:
      quote: Ukrainian forces blew up the bridge on Tuesday
      is: { topic: materiel, act: reports, modality: asserted, status: ready }
      said: { mode: indirect, source: general-staff, cue: said }
    h2c3d4f:
      quote: Between 20 and 40 soldiers were killed
      is: { topic: casualties, act: reports, modality: hedged, credibility: 4, status: ready }
      said: { mode: indirect, source: officials, via: [telegraph], cue: according to }
    j2c3d4f:
      quote: The town could fall within days
      is: { topic: territory, act: assesses, modality: hedged, status: ready }
      said: { mode: indirect, source: analyst, cue: said }
`,
	'losses.txt': `Losses counted after the bridge

May 12, 2023. Twelve soldiers died at the bridge, a medic said on Wednesday.
The road to the north is cut.
Sappers needed two nights, a soldier with the call sign Badger said.
`,
	'losses.annotations.yaml': `corroborate: 1
article:
  title: Losses counted after the bridge
  published: { date: 2023-05-12, basis: stated }
sources:
  medic: { name: a medic, kind: person, identification: anonymous, anonymityReason: not cleared to speak }
  badger: { name: Badger, kind: person, identification: pseudonymous, side: ukraine }
claims:
  anna:
    k2c3d4f:
      quote: Twelve soldiers died at the bridge
      is: { topic: casualties, act: reports, modality: asserted, status: ready }
      said: { mode: indirect, source: medic, cue: said }
      when: { date: 2023-05-10, basis: inferred }
      casualties: { low: 12, high: 12, category: killed }
      events: [{ event: bridge, stance: asserts }]
    m2c3d4f:
      quote: The road to the north is cut.
      is: { topic: territory, act: reports, modality: asserted, status: ready }
      said: { mode: author, source: "@article" }
      events: [{ event: road, stance: asserts }]
    n2c3d4f:
      quote: Sappers needed two nights
      is: { topic: materiel, act: reports, modality: asserted, status: ready }
      said: { mode: indirect, source: badger, cue: said }
      events: [{ event: bridge, stance: neutral }]
  ben:
    pass: { state: open }
    p2c3d4f:
      quote: Twelve soldiers died at the bridge
      is: { topic: casualties, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`,
	'empty.txt': 'Nothing is annotated here.\n',
	'events/bridge.yaml': `name: Destruction of the Bakhmutka bridge
topic: materiel
when: { date: 2023-05-09, precision: 1, basis: stated }
figures:
  - { low: 15, unit: people, of: killed, basis: a funeral count }
evidence:
  - { kind: video, archived: "https://archive.example.org/1", sha256: 0f1e2d, result: shows the span falling }
`,
	'events/road.yaml': 'name: Northern road cut\nwhen: { date: 2023-06, basis: stated }\n',
};

/** The files of that project, by their paths; on one article somebody has decided as it is, on another before it was changed. */
export function reportedProject(): Readonly<Record<string, string>> {
	return {
		...files,
		...decidedOn('bridge.txt', 'attribute'),
		'losses.annotations.yaml': files['losses.annotations.yaml']!.replace(
			'sources:',
			`  review: { by: ben, on: 2023-06-03, decision: hold, reason: who counted? }
sources:`,
		),
	};
}

function decidedOn(path: string, decision: Decision): Readonly<Record<string, string>> {
	const corpus = corpusOf(files);
	const sidecarPath = sidecarPathOf(path);
	const by = { decision, by: 'ben', on: '2023-06-02', reason: 'name the Telegraph' };
	const change = decide(corpus.project, corpus.document(path)!, undefined, by)!;
	const sidecar = files[sidecarPath]!;
	return { [sidecarPath]: applyEdits(sidecar, applyChanges(sidecar, [change]).edits!) };
}

/** A project in memory. @param all its files by their paths */
export function corpusOf(all: Readonly<Record<string, string>>): Corpus {
	const corpus = new Corpus({ project: all['corroborate.yaml'] });
	for (const [path, text] of Object.entries(all)) {
		if (path.startsWith('events/')) corpus.setEvent(path, text);
		if (path.endsWith('.txt')) corpus.put({ path, text, sidecar: all[sidecarPathOf(path)] });
	}
	return corpus;
}
