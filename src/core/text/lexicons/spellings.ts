/** Spellings of one name in Latin letters that all are in use; one article keeps to one. Written for Corroborate; lower case. */
export const spellings: readonly (readonly string[])[] = [
	['kyiv', 'kiev', 'kyyiv'],
	['kharkiv', 'kharkov'],
	['odesa', 'odessa'],
	['lviv', 'lvov'],
	['luhansk', 'lugansk'],
	['dnipro', 'dnepr', 'dnieper'],
	['zaporizhzhia', 'zaporizhia', 'zaporizhzhya', 'zaporozhye', 'zaporozhia'],
	['mykolaiv', 'nikolaev', 'nikolayev'],
	['chernihiv', 'chernigov'],
	['chernivtsi', 'chernovtsy'],
	['kropyvnytskyi', 'kirovohrad', 'kirovograd'],
	['bakhmut', 'artemivsk', 'artyomovsk', 'artemovsk'],
	['donbas', 'donbass'],
	['marinka', 'maryinka', 'mariinka'],
	['sievierodonetsk', 'severodonetsk', 'syevyerodonetsk'],
	['sloviansk', 'slavyansk', 'slovyansk'],
	['avdiivka', 'avdeevka', 'avdeyevka'],
	['zelenskyy', 'zelensky', 'zelenskiy', 'zelenskyi'],
	['syrskyi', 'syrsky', 'syrskyy', 'syrskiy'],
	['zaluzhnyi', 'zaluzhny', 'zaluzhnyy', 'zaluzhniy'],
	['lukashenko', 'lukashenka'],
	['prigozhin', 'prigozhyn'],
	['gaddafi', 'qaddafi', 'gadhafi', 'kadafi'],
	['hezbollah', 'hizbollah', 'hizbullah', 'hezbullah'],
	['houthi', 'huthi'],
	['houthis', 'huthis'],
	['qaeda', 'qaida'],
	['deraa', 'daraa', "dar'a"],
	['idlib', 'edlib'],
	['tigray', 'tigrai'],
	['sanaa', "sana'a"],
];

/** Names that reports of wars are full of, and that no other name is a slip away from. */
export const familiar: readonly string[] =
	`Volodymyr Oleksandr Vladimir Vyacheslav Zelenskyy Prigozhin Lukashenko Shoigu Gerasimov Syrskyi Zaluzhnyi Kadyrov Budanov
	Bakhmut Donetsk Luhansk Mariupol Kherson Kharkiv Zaporizhzhia Avdiivka Kramatorsk Sloviansk Lysychansk Sievierodonetsk
	Melitopol Berdiansk Mykolaiv Kupiansk Pokrovsk Vuhledar Soledar Klishchiivka Ukraine Ukrainian Ukrainians Pentagon
	Kremlin Afghanistan Azerbaijan Lebanon Palestinian Palestinians Jerusalem Netanyahu Khamenei Hezbollah Damascus Aleppo
	Baghdad Khartoum Mogadishu Tripoli Benghazi`.split(/\s+/);
