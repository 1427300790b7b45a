/**
 * First names that go with one gender wherever they are common: Slavic, English, Western European, Arabic and Hebrew. Written
 * for Corroborate from general knowledge; lower case. Names of both genders (Sasha, Andrea, Nour) are left out on purpose.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const men = set(
	`aleksandr alexander aleksei alexei alexey anatoly anatolii andrei andrey andrii andriy anton arkady arseniy artem bogdan
	bohdan boris borys denis denys dmitri dmitry dmytro eduard evgeny fyodor gennady georgy gleb grigory hryhoriy igor ihor
	ilya ivan kirill konstantin kyrylo leonid maksim maksym mikhail mykhailo mykola myroslav nikita nikolai nikolay oleg oleh
	oleksandr oleksii oleksiy ostap pavel pavlo petro pyotr roman ruslan sergei sergey serhii serhiy stanislav stepan svyatoslav
	taras timur vadim vadym valentin valeriy valery vasily vasyl viktor vitali vitalii vitaliy vitaly vladimir vladislav
	volodymyr vsevolod vyacheslav yaroslav yegor yevgeny yevhen yuri yuriy yury ramzan
	adam albert alfred andrew anthony arthur benjamin brian bruce charles christopher daniel david dennis derek donald douglas
	edward eric ernest francis frank frederick gary geoffrey george gerald gordon graham gregory harold harry henry herbert
	howard hugh ian jack jacob james jason jeffrey jeremy john jonathan joseph joshua justin keith kenneth kevin larry lawrence
	leonard louis malcolm mark martin matthew michael neil nicholas nigel oliver oscar patrick paul peter philip ralph raymond
	richard robert roger ronald roy russell samuel scott sean simon stephen steven stuart theodore thomas timothy walter
	william antonio carlos fernando francesco giovanni giuseppe jorge jose juan luis manuel marco mario miguel pablo pedro
	bernd dieter fritz gerhard guenther hans heinrich helmut horst juergen jurgen karl klaus otto rolf rudolf ulrich werner
	wolfgang olaf emmanuel francois guillaume jacques laurent philippe pierre thierry
	abdallah abdul abdullah abdulrahman adnan ahmad ahmed anwar bashar bassam faisal farid hamid hasan hassan hussein ibrahim
	imad ismail jamal jihad kamal karim khaled khalid mahmoud marwan mohamed mohammad mohammed muhammad mustafa nabil omar osama
	rashid saddam salim samir tariq walid yahya yasser youssef yusuf ziad ali benyamin binyamin ehud moshe naftali shimon yitzhak
	yoav`,
);

export const women = set(
	`alina alla alona anastasia anastasiia anastasiya anna antonina daria darya ekaterina elena elizaveta galina halyna hanna
	inna irina iryna kateryna ksenia kseniya larisa larysa lesia lidia liudmyla ludmila lyubov lyudmila margarita maria mariana
	marina maryna mariya marta nadezhda nadia nadiya natalia nataliia nataliya natalya nina oksana oleksandra olena olesya olga
	olha polina raisa snizhana sofia solomiia svetlana svitlana taisia tamara tatiana tatyana tetiana uliana ulyana valentina
	valeria vera victoria viktoria viktoriia yana yelena yevgenia yulia yuliia yuliya zhanna zinaida zoya
	abigail agnes alice alison amanda amelia amy angela ann anne annette barbara beatrice betty brenda bridget carol caroline
	catherine charlotte christina christine claire clara clare cynthia deborah diana diane donna doris dorothy edith eleanor
	elizabeth ellen emily emma esther ethel eva evelyn fiona florence frances gloria grace hannah harriet heather helen helena
	hillary ingrid irene isabel isabella jacqueline jane janet jennifer jessica joan joanna josephine joyce judith julia julie
	karen kate katherine kathleen kathryn laura linda lisa louise lucy lydia margaret marie martha mary megan melissa michelle
	miriam monica nancy naomi nicole olivia pamela patricia paula penelope rachel rebecca rosa rose ruth sandra sarah sharon
	sheila sophia sophie stephanie susan sylvia theresa ursula vanessa veronica victoria violet virginia wendy yvonne
	annalena angelika beate brigitte christiane claudia dagmar elke gabriele gisela giorgia heike kaja liz marine monika petra
	renate sabine silvia stefanie ute
	aisha aaliyah amina asma fatima fatma hala hanan khadija layla leila mariam maryam nadine nawal rania rasha rima salma samira
	sana yasmin zainab zeinab ayelet golda tzipi`,
);
