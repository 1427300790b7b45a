/**
 * The commonest words by which English prose is told from that of other languages in Latin script. Written for Corroborate from
 * general knowledge; words that several of the languages share (`in`, `an`, `was`, `die`, `on`, `he`) are left out. Lower case.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const english =
	set(`the of and to that is for it with as by from at this which have has had are were be been not but they
	their his her its or will would could may might can who when while after about into over more than one two said says
	all some many most several there what out up if we you i she him them our your these those also near during between
	before because against under where how being do does did should must only other such new first last`);

export const otherLanguages =
	set(`der und das ist nicht ein eine einen einem einer dem des mit von zum zur auf für sich wurde wird
	werden haben hat auch bei nach aus sind über nicht vor
	le les est une dans qui sur par avec pour mais été ont cette ses aux plus était leur
	el los las por con para una del su fue han pero como más según sus entre también
	il gli che è della dei delle sono nel alla anche più stato
	os em não uma dos das foi ao pelo são
	het een van voor niet zijn op aan werd ook
	w z na się jest nie że przez oraz był są
	v se je že byl jsou og er det til av som och att på inte ett den en et la de da di du un une
	ve bir bu için ile olarak și în să care nu cu
	az és hogy nem egy ja ei että oli`);
