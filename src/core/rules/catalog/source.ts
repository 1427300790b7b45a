import type { CatalogEntry } from './entry';

export const sourceEntries: readonly CatalogEntry[] = [
	{
		code: 'source.anonymous',
		level: 'warning',
		title: 'Unnamed source',
		notices:
			'A source that is described but not named carries a claim. One row a source and article, with all claims that rest on it. A note where none of them can be checked, where the source speaks for an office (a spokesperson, an official report), is a group of residents, or where a reason for the anonymity is recorded; a note in text that nobody annotated.',
		why: 'A reader cannot weigh somebody who cannot be found again. Newsrooms allow unnamed sources for information only, where there is no other way to it and the source is placed to know (AP: anonymous sources, rules 1 to 3); Reuters ranks them as the weakest.',
		bad: 'According to senior US defense officials, these losses extend beyond personnel.',
		good: 'The losses extend beyond personnel, Colonel Jane Doe, a US Army spokeswoman, told reporters on Friday.',
		fix: 'Find a named source or a document for the claim. Where there is none, record `anonymityReason`, `access` and a `descriptor` of the source, so that a reviewer can judge how it is placed to know.',
	},
	{
		code: 'source.anonymous-opinion',
		level: 'error',
		title: 'Opinion of an unnamed source',
		notices:
			'A judgement or a forecast rests on a source that is described but not named. One row a source and article. A note for a group (“officials”); not for spokespersons and official reports, whose office answers for them, and not for residents.',
		why: 'Anonymity is granted for information that cannot be had otherwise, not for opinion or speculation (AP: anonymous sources, rule 1). Nobody can ask an unnamed expert what the judgement is founded on.',
		bad: '“It suggests Moscow is trying to exploit weaknesses,” said one defense expert, who spoke on condition of anonymity.',
		good: '“It suggests Moscow is trying to exploit weaknesses,” said Jane Doe, who studies the Russian army at King’s College London.',
		fix: 'Find somebody who says it under a name, or leave it out. If it is information after all, set `act: reports`; if the text does name the source, correct `identification`.',
	},
	{
		code: 'source.vague',
		level: 'warning',
		title: 'Source that could be anyone',
		notices:
			'A claim is put down to “some”, “many” or “reports” without saying whose. One row a source and article. A note where what rests on it is neither a checkable report nor a judgement on more than politics, in text that nobody annotated, and for a judgement that leaves out whose it is (“is considered to be”). Footage without a known maker is `claim.unverified` instead.',
		why: 'Such words give a claim weight that nobody stands for. AP rules out a bare “a source”; research on hedging treats these attributions as a class of their own (weasel words, CoNLL-2010).',
		bad: 'Some entities have assessed that Bakhmut possesses little strategic value.',
		good: 'The Institute for the Study of War assessed in March that Bakhmut possesses little strategic value.',
		fix: 'Name at least one of those meant, with a link or a date, or hold the claim back. If the text does identify them, correct `identification` of the source.',
	},
	{
		code: 'source.none',
		level: 'warning',
		title: 'Disputable fact in the author’s voice',
		notices:
			'A claim that can be checked is stated by the article itself. A warning on ground, fighting, strikes, casualties and harm to civilians; a note on other topics, and where an attributed claim on the same topic stands up to two sentences before it in the paragraph, or below a headline. Judgements, forecasts and politics are left to the profile `audit`.',
		why: 'What others may dispute needs somebody who says it: AP asks for attribution of every disputable fact, the BBC for attribution of what it could not corroborate (BBC editorial guidelines 3.2.3).',
		bad: 'Aid convoys have been repeatedly blocked by Russian forces.',
		good: 'Aid convoys were blocked twice last week, the head of the UN mission in Kramatorsk said.',
		fix: 'If the text names who says it, correct `said`. If not, the reviewer decides: attribute it, hold it, or dismiss the finding with what makes it common knowledge.',
	},
	{
		code: 'source.single',
		level: 'note',
		title: 'Single source',
		notices:
			'Ground, fighting, strikes, casualties or harm to civilians are known from one source only: no person related another claim to it as `corroborates` with `independence: independent`, in either direction. One row a source and article. Other topics, judgements and forecasts are left to the profile `audit`. Never in text that nobody annotated.',
		why: 'What would matter if it were wrong should not hang on one voice (BBC editorial guidelines 3.3.4: reluctance to rely on a single source). Airwars grades a claim from one source as weak.',
		bad: 'Troops have seized control of several villages, unnamed military sources told one newspaper.',
		good: 'The same, beside dated satellite images, or with the other side’s own account of the withdrawal.',
		fix: 'Look for a second origin, and relate the two claims as `corroborates`; a person marks them `independent`. Two texts that quote one speaker are `same-source` and do not count.',
	},
	{
		code: 'source.pseudonym',
		level: 'note',
		title: 'Callsign or nickname',
		notices: 'A source is known by a callsign, a nickname or a handle only. One row a source and article.',
		why: 'A name that only comrades know can be given to anyone. Where people cannot be named, readers are told so and why (AP: anonymous sources).',
		bad: '“We’re advancing a little,” said a drone operator who asked to be identified only by his nickname, Sem.',
		good: 'The same, with why he is not named, and with his unit, which confirmed that he serves there.',
		fix: 'Record `anonymityReason`, and in `descriptor` what is known of the person. For an artist’s or author’s name set `identification: named`.',
	},
	{
		code: 'source.unmatched-affiliation',
		level: 'warning',
		title: 'Expert whose post is not matched',
		notices:
			'A named expert (analyst, fellow, professor …) holds a post somewhere, by the `descriptor` of the source or the `role` of its entity, and `corroborate.yaml` knows neither the person nor the post; or it has the person with a post elsewhere. One row a source and article. It says only that nobody has matched them yet: small institutes are real too.',
		why: 'An expert’s word counts for the institute behind it. Invented experts are among the marks of synthetic text, and a real one can be asked (Berkeley Protocol: source analysis).',
		bad: '“It’s a full-blown assault,” said a defense analyst at an institute that no directory has.',
		good: 'The same from somebody whose page at the institute was looked up.',
		fix: 'Look the person up at the institute. Where they match, add the person with the `role` to `entities` of `corroborate.yaml`; where not, hold the claim.',
	},
	{
		code: 'source.hearsay',
		level: 'warning',
		title: 'Second-hand',
		notices:
			'A claim reached the article through somebody else: an outlet that cites a source, a state channel that carries a spokesperson, or a whole article made from another. One row a chain. A note where a named person told a named outlet and no quotation marks were taken over, and in text that nobody annotated. Whoever explains footage is no chain.',
		why: 'Each hand that a claim passes through may have changed it, and two articles with one origin are one source. Analysts record the chain with the source (ICD 206; Berkeley Protocol: provenance).',
		bad: 'According to the Telegraph, which cited unnamed Ukrainian military sources, troops have seized several villages.',
		good: 'Troops have seized three villages, the Ukrainian General Staff said in its evening report of 9 May.',
		fix: 'Go to the origin and cite it. Where that cannot be had, keep the chain in `said.via`, nearest first; the claim is never worth more than its origin.',
	},
	{
		code: 'source.party-to-conflict',
		level: 'note',
		title: 'A party to the conflict speaks',
		notices:
			'A side of the conflict, or an ally of one, is the source of a claim on the fighting. The sides, their actors and their allies are those of `corroborate.yaml`, and all are treated alike. What was marked as against the speaker’s own interest, and what is not about the fighting, is left to the profile `audit`. One row a source and article.',
		why: 'A belligerent has reasons to tell of its successes and of its enemy’s losses. That does not make it untrue, it makes independence and bias part of the judgement (ICD 206; Berkeley Protocol: independence and impartiality).',
		bad: 'The Russian invaders had switched to scorched earth tactics, the Ukrainian commander said.',
		good: 'The same, beside what satellite imagery of the day shows, or what the other side admits.',
		fix: 'Look for a source outside the conflict, or for the other side’s admission. If the statement goes against the speaker, set `interest: against`.',
	},
];
