/**
 * What stands in a sentence beside its uncertain or vague words and speaks for them, or against: groups of words, and how much
 * their patterns weigh. The groups were written for Corroborate from general knowledge of English; the weights, rounded, are those
 * of a logistic regression on the training sentences of CoNLL-2010's task on Wikipedia (WikiWeasel), beside the weights of the
 * cues in `uncertainty.ts`. None of the sentences is here.
 */

const list = (words: string): readonly string[] => words.split(/\s+/);

/** Words that do the same in a pattern. Lower case. */
export const moreGroups: Readonly<Record<string, readonly string[]>> = {
	'<various>': list('various numerous countless multiple innumerable varied different myriad'),
	'<few>': list('few little'),
	'<most>': list('most majority'),
	'<persons>': list(`academics activists adherents admirers adversaries advocates aficionados amateurs
		americans analysts anthropologists archaeologists artists astronomers athletes audiences
		authorities authors believers biographers biologists bloggers botanists buyers catholics
		christians christian citizens clinicians collectors colleagues columnists commentators
		companies consumers contemporaries countries critics cultures customers detractors
		developers dictionaries directors doctors economists editors educators employers
		engineers enthusiasts environmentalists evangelicals evolutionists experts fans farmers
		feminists filmmakers followers folks friends gamers geneticists geologists governments
		groups historians individuals insiders intellectuals investigators jews journalists
		journals judges jurists lawyers leaders liberals linguists listeners locals
		manufacturers mathematicians members men muslims musicians naturalists nationalists
		nations nutritionists observers officials onlookers opponents organizations others
		outsiders owners parents participants people peoples person philosophers philosophies
		photographers physicians physicists players politicians practitioners priests producers
		professionals programmers proponents protestants psychiatrists psychologists
		publications pundits purists pupils readers religions researchers residents reviewers
		reviews scholars schools sceptics scientists skeptics sociologists sources specialists
		spectators states students studies supporters systems taxonomists teachers theologians
		theorists therapists traditions traditionalists users viewers villagers voters women
		workers writers younger zoologists`),
	'<judges>': list(`academics adherents admirers advocates analysts archaeologists biographers biologists
		commentators critics detractors economists enthusiasts experts fans historians insiders
		linguists observers opponents others philosophers proponents psychologists pundits
		purists researchers reviewers scholars sceptics scientists skeptics supporters
		theologians theorists traditionalists believers theories reports rumors rumours sources
		accounts studies legends traditions`),
	'<critic>': list(`critic scholar historian expert observer analyst commentator source legend tradition
		account study report theory`),
	'<holding>': list(`acknowledge advocate agree allege argue assert assume attribute believe blame claim
		conclude conjecture consider contend credit criticise criticize debate deem deny
		describe disagree dispute doubt estimate expect fear feel hold hypothesize identify
		imply insist interpret maintain object point postulate predict prefer presume propose
		question recommend refer regard reject report say see speculate state suggest suppose
		suspect theorise theorize think treat view warn worry`),
	'<thought>': list(`alleged argued asserted assumed believed claimed conjectured considered contended deemed
		estimated expected feared hypothesised hypothesized perceived posited postulated
		presumed proposed reckoned regarded reported reputed rumored rumoured said seen
		speculated suggested supposed surmised suspected theorised theorized thought understood
		viewed interpreted inferred`),
	'<judged>': list(`accused acknowledged agreed attributed blamed cited criticised criticized debated
		described disputed doubted questioned recognised recognized accepted challenged
		condemned contested rejected denied discredited`),
	'<praised>': list(`acclaimed admired appreciated beloved celebrated credited esteemed hailed honored
		honoured lauded loved praised remembered renowned respected revered touted championed
		noted famed popularized applauded`),
	'<termed>': list(`called dubbed known labeled labelled named nicknamed referred termed classified
		categorized characterized defined portrayed depicted compared associated linked
		connected identified`),
	'<generally>': list(`commonly generally historically popularly traditionally universally widely broadly
		conventionally extensively`),
	'<usually>': list(`frequently largely mainly mostly often primarily sometimes typically usually
		occasionally ordinarily normally chiefly regularly predominantly routinely invariably
		rarely seldom essentially effectively practically virtually increasingly`),
	'<is>': list('is are'),
	'<renowned>': list(`acclaimed best-known celebrated cult eminent esteemed exceptional extraordinary famed
		famous finest foremost greatest groundbreaking high-profile highly-regarded iconic
		illustrious infamous influential innovative legendary much-loved notorious outstanding
		phenomenal pioneering preeminent prestigious prominent reknowned renowned respected
		revered revolutionary seminal successful well-known well-liked well-regarded
		well-respected world-famous world-class world-renowned`),
	'<best>': list(`best biggest brightest finest greatest highest largest leading main major earliest
		oldest strongest worst most foremost richest toughest wealthiest`),
	'<striking>': list(`amazing beautiful brilliant common controversial crucial difficult distinctive
		distinguished elegant essential excellent exciting fascinating favorite favourite fine
		good great ideal important impressive interesting key memorable notable noted noteworthy
		obscure original popular powerful prized prolific prominent promising rare remarkable
		rich serious severe significant spectacular strange striking strong stunning successful
		superb talented traditional tremendous unique unusual useful valuable vital`),
	'<belief>': list(`accusation accusations accounts allegation allegations argument arguments assertion
		assertions belief beliefs claims conjecture consensus controversy criticism criticisms
		debate dispute disputes doubt doubts fears hypotheses hypothesis legend legends
		misconception myth myths notion opinion opinions perception possibility probability
		reputation rumor rumors rumour rumours speculation speculations suggestion suggestions
		suspicion suspicions theories theory view views concerns concern`),
	'<maybe>': list(`allegedly apparently arguably conceivably evidently hypothetically likely maybe
		ostensibly perhaps possibly potentially presumably probably purportedly reputedly
		reportedly seemingly supposedly theoretically undoubtedly surely obviously clearly
		doubtless doubtlessly`),
	'<unsure>': list(`unclear uncertain unknown disputed debatable questionable doubtful unconfirmed
		unsubstantiated unverified ambiguous arguable controversial unsure inconclusive
		speculative dubious contentious`),
	'<appear>': list('appear appeared appears appearing'),
	'<modal>': list('may might can could would should must'),
	'<could>': list('could would'),
	'<suggest>': list(`suggest suggests suggested suggesting indicate indicates indicated indicating imply
		implies implied hint hints hinted point points`),
	'<about>': list('about approximately around roughly nearly almost circa over'),
	'<very>': list(`very quite rather extremely highly fairly relatively particularly especially incredibly
		considerably greatly immensely truly really somewhat hugely vastly deeply enormously
		exceptionally`),
	'<amount>': list(`much part parts kind sort form degree extent number variety range majority amount array
		plethora multitude portion percentage wealth host handful series minority lot lots bulk
		rest proportion lack`),
	'<times>': list(`times cases instances areas circles places countries parts ways respects situations
		circumstances regions contexts occasions years aspects sources versions quarters fields`),
	'<this>': list('it this that'),
	'<they>': list('they he she we'),
	'<that>': list('that which who'),
	'<contrast>': list('although though however despite while whereas but nevertheless'),
	'<modern>': list('modern recent contemporary current today nowadays now currently recently'),
	'<not>': list('not never no nor without neither none cannot'),
	'<fame>': list(`acclaim praise popularity recognition fame reputation notoriety attention success
		following status criticism controversy reviews prominence`),
};

/** Patterns as in `uncertainty.ts`, with commas between them, by what each of them weighs. */
export const surroundings: readonly (readonly [weight: number, patterns: string])[] = [
	[0.4, `countries`],
	[
		0.3,
		`<about> the, <contrast> there, <persons> <that>, ^ <contrast>, critics, factor, generally,
		his <best>, in <modern>, initially, originally, received, recent, suggests`,
	],
	[
		0.2,
		`<be> <modern>, <be> <not>, <be> <very> <striking>, <be> well, <be> widely, <contrast> <judges>,
		<contrast> <some>, <critic>, <fame>, <fame> in, <generally> <termed>, <have> <usually>,
		<holding> a, <is> <modern>, <is> <various>, <is> considered, <is> one, <judges>, <judges> and,
		<persons> <holding>, <persons> have, <persons> with, <some> <amount>, <some> <persons>,
		<some> areas, <some> of, <suggest> <that>, <suggest> <this>, <suggest> that, <termed> to,
		<they> <be> <thought>, <they> <modal> <not>, <this> <may>, <this> may, <thought> as,
		<thought> the, <usually>, <very>, <very> popular, ^ <judges>, ^ but, ^ thus, a <belief>, agreed,
		allegedly, also <termed>, among, apparent, are <various>, areas, at <some>, cause, caused,
		companies, compared, expected, greater, he <modal>, his <persons>, hold, is <maybe>, less,
		many <times>, officials, opinions, person, possibly, same, series, serious, should, significant,
		study, systems, they <holding>, though, thus, users, well <termed>, well-known`,
	],
	[
		0.1,
		`<about>, <appear>, <be> <generally>, <be> <maybe>, <be> <thought>, <be> <thought> <this>,
		<be> <various>, <be> <very>, <be> not, <be> still, <belief>, <belief> <that>, <best> <striking>,
		<contrast> <not>, <contrast> they, <could>, <few>, <generally> <thought>, <holding> <this>,
		<holding> to, <is> <not>, <is> known, <is> not, <judged> as, <modal> <be>, <modal> be, <modern>,
		<most> <striking>, <persons>, <persons> <have>, <persons> <modal>, <persons> and, <persons> of,
		<some>, <suggest>, <they> <modal>, <thought>, <thought> to, <unsure>, <various>,
		^ <contrast> <some>, ^ one, ^ while, about, almost, and <striking>, and <usually>, are <not>,
		are <thought>, as <some>, be <thought>, can, can <be>, common, due, early, even, fact, however,
		is <usually>, it <modal>, known, little, main, many, many <persons>, may <have>, modern, more,
		most, most <striking>, much, never, number, of <some>, places, popular, possible, range, result,
		several, should <be>, some <times>, status, that, the <fame>, the <holding>, to <holding>,
		to <persons>, various, was <maybe>, way, well`,
	],
	[
		-0.1,
		`<about> <number>, <be> known, <be> often, <belief> <be>, <belief> of, <best> of, <contrast>,
		<contrast> the, <could> <not>, <critic> of, <generally>, <holding>, <holding> <that>,
		<holding> of, <holding> the, <is> <striking>, <is> <very>, <judged>, <not>, <not> <be>,
		<persons> <may>, <praised>, <renowned>, <striking> to, <termed> as, <that> <modal>, <that> all,
		<this> <could>, <thought> <that>, <thought> that, <usually> <be>, <very> than, ^ <they> <modal>,
		a <few>, although, and <judges>, both, called, case, cases, claims, current, currently, despite,
		each, for <some>, form, groups, held, if <they>, important, in <some>, is <not>, just, major,
		majority, may <be>, must <be>, not <be>, of <persons>, often, other <persons>, own, parents,
		part, points, rather, state, states, still, studies, than, that <modal>, the <best>,
		the <modern>, the <most>, things, usually, was <not>, where <they>, why`,
	],
	[
		-0.2,
		`<about> a, <be> <some>, <be> because, <be> said, <fame> the, <have> not, <not> a, <persons> are,
		<persons> may, <some> times, <some> years, <that> <could>, <they> <be> <not>, <thought> a,
		<usually> the, ^ people, ^ since, all, any, apparently, cited, commonly, did, for <best>, good,
		later, long, men, must, no, of <various>, only, original, other, others, perhaps, players,
		prominent, quite, regarded, several <times>, sources, strong, students, that <could>,
		that <have>, the <belief>, the <persons>, then, times, too, traditionally, was <termed>, we,
		what, where, while, workers, years`,
	],
	[-0.3, `<persons> to, another, every, how, people, said, such`],
	[-0.4, `<persons> in, if, like`],
];
