/**
 * What speaks for a word being the cue of an attribution, and against it: tenths of log-odds. Estimated by logistic regression
 * on news of the corpus PolNeAR, whose texts are not among them; `npx tsx test/bench/suggest/trainCues.ts` writes this file. The names are
 * those of `cueEvidence`.
 */
export const threshold = -3;

export const cueWeights: Readonly<Record<string, string>> = {
	kind: `say=8 ask=3 noun=-3 adjective=2 judge=7 talk=-1 think=2 want=2 seem=1`,
	base: `say=13 state=-12 note=3 remark=-1 mention=5 declare=2 announce=2 claim=1 maintain=-8 argue=9 recall=2 admit=-1
		deny=-1 reveal=5 tweet=-2 post=-5 text=-6 email=-6 respond=-3 answer=-2 suggest=2 signal=-2 continue=-6 cite=5
		detail=-1 describe=4 term=-9 deem=4 express=3 issue=-7 publish=-7 release=-15 ask=11 question=4 urge=6
		appeal=-4 call=2 direct=-1 advise=-1 propose=4 press=-7 pressure=-2 challenge=-1 require=-15 convince=5
		accuse=6 criticize=5 denounce=13 contest=-10 oppose=1 praise=4 celebrate=-5 embrace=-2 welcome=-2 approve=-2
		thank=-1 honor=-7 boo=1 compare=-2 rate=-5 rank=-4 promote=2 balk=1 think=-1 believe=-1 suppose=-1 expect=7
		see=4 remember=12 learn=2 judge=-8 doubt=3 gather=-6 figure=-3 hold=-14 fear=3 worry=8 hope=4 dislike=2
		respect=-1 value=-5 enjoy=-7 care=-8 want=-4 plan=-12 seek=2 vow=11 promise=6 offer=4 refuse=5 elect=-8
		weigh=-1 campaign=-10 indicate=2 demonstrate=2 mean=-15 evidence=-3 document=-1 list=3 include=-11 seem=7
		speak=-5 discuss=12 rail=2 chant=2 refer=2 turn=-8 story=-2 complaint=2 criticism=5 opposition=1 advice=1
		threat=-4 agreement=-5 account=-3 speech=-2 interview=-2 poll=-7 survey=-1 study=-1 effort=-4 position=-1
		stand=-1 confidence=4 certain=-2 confident=1 surprised=-3 eager=2 ready=-2 likely=-6 outspoken=2 reportedly=1
		according=7`,
	form: `says=10 said=6 tell=-2 told=4 adding=7 state=-8 states=-9 stated=1 noted=6 comments=-1 mention=3 alleged=-1
		claimed=5 maintained=-3 admitted=-7 wrote=16 tweet=-8 text=-5 email=-4 emails=-8 emailed=6 joke=-1
		responding=-9 continue=-1 voice=-3 deemed=1 issues=-6 issued=1 published=-6 released=-1 ask=-1 asking=2 asked=5
		questioned=2 called=-5 order=-2 ordered=2 advised=-3 proposing=5 press=-5 pressure=-1 challenge=-2 convince=1
		accused=4 blame=1 criticized=12 praise=3 cheer=3 cheered=-4 thanks=-4 compared=-13 rate=-2 balked=1 believe=6
		believed=-5 feels=-5 supposed=-1 considered=-1 view=8 saw=-1 find=-1 found=3 know=1 knew=-1 known=1 remember=3
		discovered=-5 determined=-2 judge=-2 agree=-1 held=-1 worried=3 hope=1 care=-5 wanted=-1 aim=5 aimed=-4
		promise=-1 promising=7 promised=2 threatening=-2 offer=5 refused=4 declined=4 deciding=5 elected=-4
		campaign=-11 shows=14 points=-6 evidence=-3 documents=-1 list=-5 listing=4 includes=8 including=-14 included=-2
		speaking=-10 talk=-2 talks=4 talked=3 discussing=3 briefed=-1 statement=8 assertion=1 criticism=2 opposition=1
		advice=1 accounts=-3 response=-1 message=-4 letter=1 speech=-2 poll=-1 interest=3 position=-1 confidence=4
		disagreements=1 certain=-2 confident=1 surprised=-3 eager=2 ready=-2 likely=-6 outspoken=2 reportedly=1
		according=7`,
	next: `quote=-3 mark=-5 that=3 for=2 about=1 against=3 in=-2 from=-2 as=-1 out=4 whether=5 what=2 why=1 and=-9 among=3
		after=-1 before=-4 it=3 have=-3 modal=-4 not=3 he=1 him=2 the=3 also=8 number=-2 possessive=3 source=-1
		adverb=4 s=-1`,
	afterTime: `quote=-3 comma=-7 colon=3 stop=-6 mark=-2 that=8 to=5 of=5 about=6 on=4 against=9 with=1 in=-1 at=-1 out=4
		whether=5 how=2 what=2 why=1 and=-6 among=3 after=-2 before=-3 it=2 be=-2 have=-5 modal=-4 not=3 he=5 him=2
		his=4 number=-4 possessive=3 source=-1 ing=4 ed=-3 word=-4`,
	endingNext: `base|comma=-1 base|about=5 base|by=2 base|what=1 base|or=-2 base|among=4 base|have=-1 base|not=7 base|his=-5
		base|day=5 base|s=-2 ing|stop=-1 ing|that=3 ing|to=1 ing|he=5 ing|him=6 ing|Name=-1 ed|comma=4 ed|stop=5
		ed|that=4 ed|to=-3 ed|about=-2 ed|on=-3 ed|with=2 ed|as=-2 ed|into=-1 ed|over=-12 ed|if=2 ed|his=7 s|comma=-5
		s|stop=-3 s|about=4 s|over=6 s|be=-13 s|him=3 s|his=2 s|the=2 s|Name=9 s|s=-1 s|word=4`,
	baseNext: `say|quote=-3 say|stop=9 say|that=-6 say|it=-3 say|the=1 say|Name=-1 say|ing=-2 say|word=3 tell|Name=4 tell|s=3
		add|the=-3 state|that=5 note|the=1 claim|that=-8 admit|that=1 report|stop=2 write|stop=5 write|in=3
		tweet|that=-5 text|stop=-2 email|source=1 email|word=-3 respond|to=-1 signal|the=-1 continue|to=-7 issue|with=8
		issue|the=2 release|the=8 ask|for=-2 ask|about=-14 ask|if=2 demand|word=1 urge|s=1 call|for=8 call|him=5
		call|Name=-3 order|the=2 propose|word=-1 condemn|the=1 celebrate|the=-1 cheer|when=3 endorse|Name=1
		support|by=-1 support|among=4 support|the=1 support|Name=3 support|word=2 thank|to=-3 compare|to=-2
		compare|with=-3 balk|at=1 think|that=-5 think|Name=8 believe|the=-2 expect|the=1 view|comma=10 see|as=1 see|s=2
		find|the=-9 agree|stop=-3 hold|the=-2 like|to=13 like|Name=-4 intend|to=-3 vow|to=3 promise|to=5 decline|to=7
		long|ed=2 campaign|against=3 campaign|word=-1 show|the=1 show|Name=10 point|to=5 point|out=8 list|of=-3
		list|the=8 include|Name=-1 seem|word=3 appear|to=9 talk|to=-2 talk|about=10 rail|against=2 refer|to=7 turn|to=2
		turn|out=-2 statement|stop=13 statement|ing=10 accusation|that=-2 endorsement|of=2 proposal|to=1 concern|word=1
		message|of=5 hopeful|Name=-3 likely|to=-8 according|to=7`,
	before: `comma=7 close=7 dash=3 mark=-2 that=-8 to=-2 for=-9 with=-2 in=-4 what=-1 which=1 and=1 after=1 so=6 then=3
		it=1 his=-2 the=-1 day=7 Source=2 source=4`,
	twoBefore: `edge|quote=9 edge|in=2 edge|he=16 edge|him=1 edge|the=2 edge|Source=8 edge|Name=12 quote|and=8 quote|it=4
		quote|he=7 quote|the=-2 quote|Name=12 comma|who=4 comma|which=5 comma|but=9 comma|it=1 comma|he=10 comma|the=5
		comma|Name=16 comma|s=10 stop|possessive=6 stop|Name=4 that|he=-12 that|source=-4 that|Name=-17 to|the=-1
		to|word=-8 of|him=3 of|the=-1 of|Name=-1 of|s=-5 of|word=-7 on|to=5 on|the=-4 on|day=5 in|him=6 in|his=5
		in|Name=-6 if|he=-12 if|Name=-4 what|he=-17 which|he=8 and|he=2 and|Name=5 and|s=4 and|word=-1 but|he=8 it|s=1
		be|the=3 be|word=4 have|to=-6 have|the=2 have|ed=-1 have|word=4 do|he=-2 not|to=-1 his|s=-6 the|possessive=-2
		the|source=5 the|s=3 the|word=2 day|that=-1 number|Name=-1 number|word=-2 possessive|Name=3 possessive|word=5
		Source|comma=8 Source|Source=-1 Source|source=5 Source|Name=4 Source|word=3 source|and=-3 source|source=-5
		Name|comma=-1 Name|to=3 Name|by=-5 Name|who=-1 Name|Source=4 Name|source=5 Name|Name=10 Name|word=7
		adverb|to=-2 adverb|word=-1 ing|he=-11 ing|his=-3 ing|the=-3 ed|to=-2 ed|in=2 ed|his=2 ed|the=8 s|to=-3 s|he=-6
		s|his=-1 s|Name=-4 word|he=-13 word|him=3 word|his=-3 word|possessive=-2 word|source=-2 word|word=2`,
	endingBefore: `base|edge=-4 base|mark=-2 base|to=-1 base|of=1 base|he=-2 base|his=1 base|the=2 base|number=1 base|source=6
		base|s=-1 ing|edge=2 ing|for=-1 ing|after=4 ing|Name=-3 ed|that=-1 ed|who=-3 ed|and=3 ed|then=4 ed|it=-1
		ed|the=-4 ed|day=5 ed|number=-2 ed|Name=3 ed|word=7 s|who=2 s|and=-2 s|it=4 s|his=-1 s|the=-7 s|day=-3
		s|possessive=-8 s|Name=1 s|s=1 s|word=-1`,
	justBefore: `comma=4 close=1 dash=1 of=-3 for=-5 with=-2 in=-4 who=2 which=1 so=3 then=4 it=6 be=1 modal=-4 not=-2 he=7
		the=-3 also=4 day=-1 number=-4 source=1 Name=2 adverb=8 ing=-1 ed=2 word=-3`,
	beforeNext: `quote|Name=1 comma|with=-4 comma|the=2 comma|Name=5 to|how=6 to|what=2 to|his=-1 to|Name=-1 to|word=6
		of|about=1 who|to=-2 who|in=2 who|word=7 and|him=2 and|the=-3 but|to=2 it|stop=1 it|to=2 it|the=-7 he|comma=1
		he|stop=6 he|that=-3 he|about=-2 he|in=2 he|he=-4 he|his=2 he|the=-4 he|adverb=2 he|s=4 him|s=2 his|to=-3
		his|of=3 the|comma=-2 the|that=-5 the|to=2 the|on=3 the|with=1 the|in=-1 the|from=7 the|he=-1 the|source=1
		the|s=-6 day|the=5 possessive|colon=-2 possessive|to=-2 possessive|for=1 possessive|not=4 possessive|word=-2
		Source|the=4 source|stop=7 source|that=10 source|for=-4 source|on=-2 source|in=-1 source|he=2 source|day=-3
		source|Name=-3 source|s=-1 source|word=5 Name|dash=-1 Name|in=2 Name|into=-1 Name|be=-2 Name|he=2 Name|him=-4
		Name|the=2 Name|Name=4 Name|adverb=-1 Name|s=1 Name|word=1 ing|that=2 ed|to=-1 ed|for=1 s|the=4 word|comma=2
		word|stop=-1 word|that=-2 word|of=-3 word|with=1 word|over=1 word|among=1 word|it=1 word|his=2 word|Name=-1
		word|s=-3`,
	group: `none=-2 also+be=1 modal=-2 adverb+modal=-2 be+modal=-14 not=-1 do+not=1 modal+not=-3`,
	endingGroup: `base|also=-7 base|adverb=4 base|modal=-1 base|adverb+modal=-2 base|modal+not=-3 ing|none=-2 ing|be=6 ed|none=4
		ed|also=2 ed|have=2 ed|also+have=6 ed|be+modal=-2`,
	baseGroup: `say|none=7 say|also=2 say|modal=-6 tell|none=6 state|none=-7 remark|none=-1 comment|none=-8 argue|none=5
		insist|none=2 explain|none=6 acknowledge|none=2 disclose|none=1 report|none=-5 post|none=-2 text|none=-6
		email|none=-6 predict|none=1 suggest|none=5 signal|none=-1 continue|none=-6 cite|none=3 detail|none=-5
		term|none=-4 issue|none=-9 release|none=-1 urge|none=7 request|none=-6 pressure|none=-2 challenge|none=-6
		require|none=-5 convince|none=1 condemn|none=2 denounce|none=2 contest|none=-10 oppose|none=3 protest|none=-1
		praise|none=7 celebrate|none=-10 endorse|none=8 welcome|none=-2 approve|none=-9 thank|none=-1 compare|none=-1
		rate|none=-5 rank|none=-4 balk|none=1 feel|none=-1 expect|be=7 see|be=3 find|none=3 know|also=1 know|be=2
		know|have=-1 realize|none=5 judge|none=-5 doubt|none=3 gather|none=-5 figure|none=-3 hold|be=-1 fear|none=7
		hope|none=8 like|none=-14 like|modal=3 trust|none=-2 prefer|none=2 value|none=-1 enjoy|none=-1 care|none=-3
		plan|none=-1 aim|none=1 seek|none=3 vow|none=4 pledge|none=-8 offer|none=1 refuse|none=3 choose|none=-3
		elect|none=-4 long|none=-8 campaign|none=-5 show|none=5 mean|none=-9 evidence|none=-3 document|none=-1
		list|none=2 include|none=-7 talk|none=1 discuss|none=1 address|none=-3 chant|none=7 refer|none=4 turn|none=-2
		story|none=-2 complaint|none=2 criticism|none=5 opposition|none=2 threat|none=-4 agreement|none=-5
		concern|none=3 account|none=-3 speech|none=-1 interview|none=-2 poll|none=-7 survey|none=-1 effort|none=-4
		position|none=-1 confidence|none=4 willing|none=4 clear|none=4 clear|be=-3 likely|none=-2 likely|be=-3
		reportedly|have=2 according|none=6`,
	case: `small=2 capital=-9`,
	quoted: `no=-3`,
	quoteBefore: `no=-5`,
	quoteAround: `none=-8 subjectAfter=-2 followed=2`,
	endingQuote: `ing|subjectAfter=-4 ed|none=-1 ed|subjectAfter=8 s|followed=3`,
};
