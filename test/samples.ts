/** An article of one line, and a sidecar with that line as a claim: where any annotated article will do. */
export const oneClaim = {
	text: 'Russian troops fired rockets at Bakhmut on Monday.\n',
	sidecar: `corroborate: 1
claims:
  anna:
    k3f9wq2:
      quote: Russian troops fired rockets at Bakhmut on Monday.
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`,
};

/** An article of three lines, the second of which is claimed: where something is left to tag. */
export const threeLines = {
	text: `Ukrainian forces have retaken the village of Klishchiivka, officials said.
${oneClaim.text}The governor said that two civilians were wounded in the attack on Bakhmut.
`,
	sidecar: `${oneClaim.sidecar}  ben:\n`,
};

const bridge =
	'The bridge over the Bakhmutka was blown up in the night by sappers of the brigade, and the road to the north was cut.';
const line = 'Rockets hit Bakhmut on Monday. Five villages were lost in May, the staff said on Tuesday.';

/** A line that is annotated before it is edited, and the anchor of a claim in it as a sidecar stores it. */
export const fiveVillages = {
	line,
	/** An article that begins with it, and the same later: without the old text the claim's words are simply gone. */
	old: `${line} ${bridge}\n`,
	edited: `Rockets hit Bakhmut at noon. Five small hamlets were lost in June, a source told us. ${bridge}\n`,
	anchor: `quote: Five villages were lost
      prefix: "Rockets hit Bakhmut on Monday. "
      suffix: " in May, the staff said on Tuesd"`,
};

/** The project file of a project of two annotators. */
export const projectOfTwo = 'corroborate: 1\nannotators: [anna, ben]\n';

/** An article in which a driver speaks who may have to be kept out of what is shown. */
export const driver = {
	text:
		'Kyiv, 10 May 2023. Petro Hrytsenko, a driver, said the depot by the river was hit on Tuesday. ' +
		'“I carried eleven of them out with my own hands,” he said. Officials said the town stands.\n',
	/** Its sidecar up to the claims; each part ends the record that it is named after. */
	records: ({ article = '', entity = '', source = '' } = {}) => `corroborate: 1
article:
  published: { date: 2023-05-10, basis: stated }
${article}entities:
  hrytsenko:
    name: Petro Hrytsenko
    kind: person
    mentions: { Petro Hrytsenko: all }
${entity}sources:
  hrytsenko: { kind: person, identification: pseudonymous${source} }
  officials: { name: Officials, kind: group, identification: anonymous }
claims:
`,
	/** A claim on his own words. */
	carried: (id: string, is = 'topic: casualties, act: reports') => `    ${id}:
      quote: “I carried eleven of them out with my own hands,”
      is: { ${is}, status: ready }
      said: { mode: direct-quote, source: hrytsenko }
`,
};
