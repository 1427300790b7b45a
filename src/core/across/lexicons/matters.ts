/**
 * What reports of a war say things about, and the words that say it either way. Written for Corroborate from general knowledge
 * of the vocabulary of conflict reporting. Small letters; inflected forms are reached by stemming.
 */
export interface Matter {
	readonly name: string;
	/** For the middle of a sentence: both speak of … */
	readonly label: string;
	/** Two sides cannot both have it: what one gains, the other loses. */
	readonly isZeroSum?: boolean;
	/** Something that happens: that it has not happened is not the opposite. */
	readonly isChange?: boolean;
	/** It lies ahead: what could be counts too. */
	readonly isAhead?: boolean;
	/** It is said of somebody: `losses` whose, `advance` whose. */
	readonly isOfSide?: boolean;
	/** Words for it that say nothing of how much or which way. */
	readonly about?: readonly string[];
	/** What `about` says by itself, without a word of measure; by default that there is such a thing, no more. */
	readonly plain?: 'up' | 'nothing';
	/** Words that say that it is so, that there is much of it, or that it goes forward. */
	readonly up?: readonly string[];
	/** Words for the opposite. */
	readonly down?: readonly string[];
}

const words = (list: string): readonly string[] => list.split(', ');

export const matters: readonly Matter[] = [
	{
		name: 'losses',
		label: 'losses of people',
		isOfSide: true,
		about: words(
			'losses, casualty, casualties, death toll, toll, fatality, killed, dead, died, dying, die, wounded, injured, body count, lost their lives, attrition',
		),
		plain: 'up',
		up: words('bloodbath, carnage, meat grinder, slaughter'),
		down: words('no losses, without losses, unharmed, no casualties'),
	},
	{
		name: 'ground',
		label: 'ground gained or lost',
		isZeroSum: true,
		isChange: true,
		isOfSide: true,
		up: words(
			'advance, capture, seize, seize control, take control, took control, takeover, recapture, retake, regain, liberate, break through, broke through, breakthrough, territorial gain, foothold, overrun, overran, gains, gain ground, drive out, drove out, driven out, counterattack',
		),
		down: words(
			'retreat, withdraw, withdrew, withdrawn, withdrawal, pull back, pulled back, pullback, fall back, fell back, give ground, gave ground, lost ground, lose ground, loss of ground, loss of territory, loss of position, lost position, abandon position, abandon their position, on the defensive, encircled, forced out, driven back, pushed back',
		),
	},
	{
		name: 'control',
		label: 'who holds the ground',
		isZeroSum: true,
		isOfSide: true,
		about: words('its hold, their hold, hold on, foothold, grip'),
		plain: 'nothing',
		up: words(
			'under the control, under control of, remain under, in control of, side-controlled, side-held, side-occupied, still hold, firmly hold, hold out, holding out, hold the town, hold the city, is held, held by',
		),
		down: words('fall to, fell to, has fallen, lost control, lose control, slipping'),
	},
	{
		name: 'pace',
		label: 'how far and how fast an advance goes',
		isOfSide: true,
		about: words(
			'advance, gain, offensive, push, progress, assault, operation, front line, frontline, territorial gain, move forward, attack',
		),
		plain: 'nothing',
		up: words('full-scale assault, all-out, blitz, lightning'),
		down: words(
			'incremental, stall, bog down, bogged down, stalemate, standstill, grind, skirmish, creeping',
		),
	},
	{
		name: 'destruction',
		label: 'destruction',
		up: words(
			'destroy, destroyed, destruction, rubble, ruin, ruins, debris, flatten, raze, level to, burn, burning, ablaze, decimated, demolish, shattered, gutted, wasteland, reduced to, scorched earth',
		),
		down: words('intact, undamaged, unscathed, rebuilt, restored'),
	},
	{
		name: 'worth',
		label: 'what the place is worth',
		about: words(
			'strategic value, strategic importance, strategic significance, strategic advantage, military value, importance, value, significance, strategically important, strategically significant',
		),
		plain: 'up',
		up: words(
			'turning point, gateway, linchpin, key hub, strategic hub, stronghold, vital to, key to, prize',
		),
		down: words('unimportant, worthless, insignificant, expendable'),
	},
	{
		name: 'lead',
		label: 'who leads the attack',
		up: words(
			'spearhead, vanguard, led the assault, leading the assault, led the attack, leading the attack, led the charge, at the forefront',
		),
	},
	{
		name: 'friction',
		label: 'friction in the ranks',
		isOfSide: true,
		up: words(
			'tension, rift, friction, infighting, feud, blame, recrimination, discord, quarrel, rivalry, dispute, criticize, criticise, criticism, split, power struggle, crack',
		),
		down: words('unity, close ranks, closed ranks, reconcile, reconciled'),
	},
	{
		name: 'supply',
		label: 'supplies',
		about: words(
			'supply line, supply, supplies, ammunition, munitions, shells, fuel, rations, logistics, equipment',
		),
		down: words(
			'no ammunition, shell hunger, shortage, run out, running out, ran out, short of, depletion, depleted, lack of ammunition, starved of, cut off supplies',
		),
		up: words('well supplied, ample, well-equipped, resupply, resupplied'),
	},
	{
		name: 'asking for arms',
		label: 'a call for arms',
		up: words(
			'more weapons, more arms, more ammunition, more tanks, need weapons, more military aid, call for weapons, request for arms, plea for arms, more air defence, more air defense',
		),
	},
	{
		name: 'aid',
		label: 'aid from abroad',
		about: words('aid, military aid, assistance, western support, support from abroad, humanitarian aid'),
		up: words('pledge, pledge aid, deliver aid, send aid, approve aid'),
		down: words('curtail, cut aid, withhold, suspend aid, block aid'),
	},
	{
		name: 'talks',
		label: 'talks or fighting on',
		up: words(
			'negotiation, negotiate, peace talks, ceasefire, cease-fire, truce, diplomatic solution, peace plan, peace deal, mediator, mediate, back down, backing down, surrender, armistice, settle the conflict',
		),
		down: words('fight on, fight to the end, reject talks, refuse to negotiate, no talks'),
	},
	{
		name: 'order',
		label: 'order in the ranks',
		isOfSide: true,
		up: words('under control, well coordinated, coordinated, orderly, disciplined, high morale, cohesive'),
		down: words(
			'breakdown, confusion, disarray, chaos, lack of coordination, crumble, collapse, low morale, demoralised, demoralized, panic, fall apart, disorganised, disorganized, mutiny, desertion',
		),
	},
	{
		name: 'posture',
		label: 'attack or defence',
		isOfSide: true,
		up: words('go on the attack, went on the attack, on the attack, on the offensive'),
		down: words('defensive, on the defensive, dig in, dug in'),
	},
	{
		name: 'begun',
		label: 'whether the offensive has begun',
		isOfSide: true,
		up: words(
			'counteroffensive began, counteroffensive has begun, counteroffensive had begun, offensive began, offensive has begun, offensive had begun, offensive is under way, start of the counteroffensive, start of a counteroffensive, start of the offensive, start of an offensive, launch a counteroffensive, launch its counteroffensive, launch an offensive, launch its offensive, begin an offensive, start an offensive',
		),
	},
	{
		name: 'end',
		label: 'when it will end',
		isAhead: true,
		up: words(
			'over soon, end soon, final phase, last stand, end within, days away, swift victory, quick victory',
		),
		down: words('prolonged, no end in sight, protracted, drag on, long war, war of attrition'),
	},
	{
		name: 'displacement',
		label: 'people driven from home',
		up: words(
			'exodus, flee, fled, leave their homes, evacuate, evacuation, displace, displaced, refugee, homeless',
		),
	},
	{
		name: 'suffering',
		label: 'what civilians suffer',
		up: words('civilians, civilian population, target civilian, war crime, atrocity, humanitarian crisis'),
	},
	{
		name: 'bombardment',
		label: 'bombardment',
		up: words(
			'shelling, shelled, bombardment, bombard, bombing, artillery, missile attack, missile strike, rocket fire, rocket attack, airstrike, air strike, pound, pounded, explosion, drone strike',
		),
		down: words('lull, quiet, guns fell silent'),
	},
	{
		name: 'manpower',
		label: 'new troops',
		isOfSide: true,
		up: words(
			'mobilize, mobilise, mobilized, mobilised, mobilization, mobilisation, recruit, recruited, new troops, new forces, reinforcement, conscript, fresh troops',
		),
	},
	{
		name: 'quality',
		label: 'how good the troops are',
		isOfSide: true,
		up: words('better-trained, well-trained, battle-hardened, elite, experienced, well-equipped'),
		down: words('poorly trained, ill-trained, untrained, ill-equipped, raw recruits'),
	},
	{
		name: 'resources',
		label: 'resources put in',
		isOfSide: true,
		about: words('resource, resources, commitment, reserves'),
		plain: 'up',
	},
	{
		name: 'will to hold',
		label: 'the will to take or hold the place',
		isOfSide: true,
		up: words(
			'dedicated to, dedication to, determined to, determination, vow to, remains committed, remain committed',
		),
	},
	{
		name: 'fortunes',
		label: 'how the war goes for a side',
		isZeroSum: true,
		isOfSide: true,
		up: words('winning, success, successful, victory, momentum, initiative'),
		down: words('losing, lose the war, setback, defeat, crumble, on the defensive, bogged down'),
	},
];

/** Words of measure: much. */
export const much: readonly string[] = words(
	'heavy, many, massive, soaring, severe, huge, high, unprecedented, rapid, fast, fastest, large, large-scale, major, mass, big, biggest, great, greatest, significant, substantial, considerable, crucial, critical, key, vital, extensive, enormous, devastating, swift, aggressive, tens of thousands, thousands, hundreds, dozens, soar, mount, mounting, full-scale, sweeping',
);

/** Words of measure: little. */
export const little: readonly string[] = words(
	'little, limited, minimal, slight, slightly, incremental, small, small-scale, minor, few, only a few, modest, marginal, local, localized, localised, weaken, weakening, low, light, slow, lack of, a little, creeping, hardly any, negligible',
);

/** They turn what follows into its opposite. */
export const negators: ReadonlySet<string> = new Set(
	words(
		"no, not, never, without, neither, nor, cannot, can't, don't, doesn't, didn't, won't, wouldn't, isn't, aren't, wasn't, weren't, haven't, hasn't, hadn't, couldn't, deny, denied, denies, denying, unable, fail, failed, fails, hardly, barely, downplay, downplayed, nobody",
	),
);

/** What stands before them has come to an end. */
export const enders: ReadonlySet<string> = new Set(words('over, ended, ceased, stopped, halted'));

/** A clause ends here: words of measure and negation do not reach across. */
export const clauseEnds: ReadonlySet<string> = new Set([
	',',
	';',
	':',
	'.',
	'—',
	'–',
	'!',
	'?',
	'but',
	'while',
	'although',
	'though',
	'despite',
	'because',
	'whereas',
]);

/** What they are said of may never be. */
export const modals: ReadonlySet<string> = new Set(
	words('if, could, would, may, might, unless, prospect, risks'),
);

/** What belongs to a side is not that side: `Russian lines` do not advance. */
export const belongings: ReadonlySet<string> = new Set(
	words(
		'town, towns, city, cities, village, villages, territory, land, soil, region, area, line, lines, flank, flanks, position, positions, trench, trenches, bunker, bunkers, defense, defenses, defence, defences, network, resistance, border',
	),
);

/** They set a sentence against what was said just before. */
export const rebuttals: readonly string[] = words(
	'the opposite, the contrary, a different picture, contradicts, contrary to, met with skepticism, met with scepticism, disputes, dispute that, belies, belie, rejected the claim, called it false, far from',
);

/** Common words that tell nothing of what a claim is about. */
export const commonWords: ReadonlySet<string> = new Set(
	words(
		'a, an, the, of, in, on, at, to, for, from, by, with, as, and, or, but, that, this, these, those, it, its, is, are, was, were, be, been, being, has, have, had, will, would, could, can, may, might, who, which, what, when, where, while, their, his, her, our, your, my, they, he, she, we, you, i, not, no, more, most, some, any, all, also, than, then, there, into, over, about, after, before, during, between, against, around, near, still, only, even, just, such, so, if, do, does, did, said, says, say, saying, according, one, two, other, another, own, very, much, many, now, yet, up, out, off, down, again, them, him, us, me, how, because, although, though, new, first, last, year, month, week, day, time, people, war, force, troop, army, military, soldier, city, town, area, battle, fight, russian, ukrainian, continue, remain, make, take, give, see, become, begin, get, go, come, report',
	),
);
