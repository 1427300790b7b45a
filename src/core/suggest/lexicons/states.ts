/**
 * States and territories: name and other names; their adjectives; nouns for their people; capitals. Written for Corroborate
 * from general knowledge. Being listed says nothing about recognition.
 */
const table = `
Afghanistan | Afghan | Afghans | Kabul
Albania | Albanian | Albanians | Tirana
Algeria | Algerian | Algerians | Algiers
Angola | Angolan | Angolans | Luanda
Argentina | Argentine, Argentinian | Argentines | Buenos Aires
Armenia | Armenian | Armenians | Yerevan
Australia | Australian | Australians | Canberra
Austria | Austrian | Austrians | Vienna
Azerbaijan | Azerbaijani, Azeri | Azerbaijanis, Azeris | Baku
Bahrain | Bahraini | Bahrainis | Manama
Bangladesh | Bangladeshi | Bangladeshis | Dhaka
Belarus | Belarusian, Belarussian | Belarusians | Minsk
Belgium | Belgian | Belgians | Brussels
Benin | Beninese | | Porto-Novo
Bolivia | Bolivian | Bolivians | La Paz
Bosnia and Herzegovina, Bosnia | Bosnian | Bosnians | Sarajevo
Brazil | Brazilian | Brazilians | Brasilia
Bulgaria | Bulgarian | Bulgarians | Sofia
Burkina Faso | Burkinabe | | Ouagadougou
Burundi | Burundian | Burundians | Bujumbura
Cambodia | Cambodian | Cambodians | Phnom Penh
Cameroon | Cameroonian | Cameroonians | Yaounde
Canada | Canadian | Canadians | Ottawa
Central African Republic | | | Bangui
Chad | Chadian | Chadians | N'Djamena
Chile | Chilean | Chileans | Santiago
China, People's Republic of China, PRC | Chinese | | Beijing
Colombia | Colombian | Colombians | Bogota
Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo | Congolese | | Kinshasa
Costa Rica | Costa Rican | Costa Ricans |
Croatia | Croatian | Croatians, Croats | Zagreb
Cuba | Cuban | Cubans | Havana
Cyprus | Cypriot | Cypriots | Nicosia
Czech Republic, Czechia | Czech | Czechs | Prague
Denmark | Danish | Danes | Copenhagen
Djibouti | Djiboutian | |
Ecuador | Ecuadorian | Ecuadorians | Quito
Egypt | Egyptian | Egyptians | Cairo
El Salvador | Salvadoran | Salvadorans |
Eritrea | Eritrean | Eritreans | Asmara
Estonia | Estonian | Estonians | Tallinn
Ethiopia | Ethiopian | Ethiopians | Addis Ababa
Finland | Finnish | Finns | Helsinki
France | French | | Paris
Gabon | Gabonese | | Libreville
Gambia | Gambian | Gambians | Banjul
Georgia | Georgian | Georgians | Tbilisi
Germany | German | Germans | Berlin
Ghana | Ghanaian | Ghanaians | Accra
Greece | Greek | Greeks | Athens
Guatemala | Guatemalan | Guatemalans |
Guinea | Guinean | Guineans | Conakry
Haiti | Haitian | Haitians | Port-au-Prince
Honduras | Honduran | Hondurans | Tegucigalpa
Hungary | Hungarian | Hungarians | Budapest
Iceland | Icelandic | Icelanders | Reykjavik
India | Indian | Indians | New Delhi, Delhi
Indonesia | Indonesian | Indonesians | Jakarta
Iran, Islamic Republic of Iran | Iranian | Iranians | Tehran
Iraq, Republic of Iraq | Iraqi | Iraqis | Baghdad
Ireland, Republic of Ireland | Irish | | Dublin
Israel | Israeli | Israelis | Jerusalem
Italy | Italian | Italians | Rome
Ivory Coast, Côte d'Ivoire | Ivorian | Ivorians | Abidjan
Jamaica | Jamaican | Jamaicans |
Japan | Japanese | | Tokyo
Jordan | Jordanian | Jordanians | Amman
Kazakhstan | Kazakh, Kazakhstani | Kazakhs | Astana
Kenya | Kenyan | Kenyans | Nairobi
Kosovo | Kosovan, Kosovar | Kosovars | Pristina
Kuwait | Kuwaiti | Kuwaitis |
Kyrgyzstan | Kyrgyz | | Bishkek
Laos | Laotian | Laotians | Vientiane
Latvia | Latvian | Latvians | Riga
Lebanon | Lebanese | | Beirut
Lesotho | | |
Liberia | Liberian | Liberians | Monrovia
Libya | Libyan | Libyans | Tripoli
Lithuania | Lithuanian | Lithuanians | Vilnius
Luxembourg | | |
Madagascar | Malagasy | |
Malawi | Malawian | Malawians |
Malaysia | Malaysian | Malaysians | Kuala Lumpur
Mali | Malian | Malians | Bamako
Malta | Maltese | | Valletta
Mauritania | Mauritanian | Mauritanians | Nouakchott
Mexico | Mexican | Mexicans | Mexico City
Moldova | Moldovan | Moldovans | Chisinau
Mongolia | Mongolian | Mongolians | Ulaanbaatar
Montenegro | Montenegrin | Montenegrins | Podgorica
Morocco | Moroccan | Moroccans | Rabat
Mozambique | Mozambican | Mozambicans | Maputo
Myanmar, Burma | Burmese | | Naypyidaw
Namibia | Namibian | Namibians | Windhoek
Nepal | Nepali, Nepalese | Nepalis | Kathmandu
Netherlands, Holland | Dutch | | Amsterdam, The Hague
New Zealand | | New Zealanders | Wellington
Nicaragua | Nicaraguan | Nicaraguans | Managua
Niger | Nigerien | | Niamey
Nigeria | Nigerian | Nigerians | Abuja
North Korea, DPRK | North Korean | North Koreans | Pyongyang
North Macedonia, Macedonia | Macedonian | Macedonians | Skopje
Norway | Norwegian | Norwegians | Oslo
Oman | Omani | Omanis | Muscat
Pakistan | Pakistani | Pakistanis | Islamabad
Palestine, State of Palestine | Palestinian | Palestinians | Ramallah
Panama | Panamanian | Panamanians |
Papua New Guinea | | |
Paraguay | Paraguayan | Paraguayans |
Peru | Peruvian | Peruvians | Lima
Philippines | Philippine, Filipino | Filipinos | Manila
Poland | Polish | Poles | Warsaw
Portugal | Portuguese | | Lisbon
Qatar | Qatari | Qataris | Doha
Romania | Romanian | Romanians | Bucharest
Russia, Russian Federation | Russian | Russians | Moscow
Rwanda | Rwandan | Rwandans | Kigali
Saudi Arabia, Kingdom of Saudi Arabia | Saudi, Saudi Arabian | Saudis | Riyadh
Senegal | Senegalese | | Dakar
Serbia | Serbian, Serb | Serbs, Serbians | Belgrade
Sierra Leone | Sierra Leonean | | Freetown
Singapore | Singaporean | Singaporeans |
Slovakia | Slovak, Slovakian | Slovaks | Bratislava
Slovenia | Slovenian, Slovene | Slovenians, Slovenes | Ljubljana
Somalia | Somali, Somalian | Somalis | Mogadishu
Somaliland | | | Hargeisa
South Africa | South African | South Africans | Pretoria
South Korea, Republic of Korea | South Korean | South Koreans | Seoul
South Sudan | South Sudanese | | Juba
Soviet Union, USSR | Soviet | Soviets |
Spain | Spanish | Spaniards | Madrid
Sri Lanka | Sri Lankan | Sri Lankans | Colombo
Sudan | Sudanese | | Khartoum
Sweden | Swedish | Swedes | Stockholm
Switzerland | Swiss | | Bern
Syria, Syrian Arab Republic | Syrian | Syrians | Damascus
Taiwan | Taiwanese | | Taipei
Tajikistan | Tajik | Tajiks | Dushanbe
Tanzania | Tanzanian | Tanzanians | Dar es Salaam
Thailand | Thai | Thais | Bangkok
Togo | Togolese | |
Transnistria | Transnistrian | | Tiraspol
Tunisia | Tunisian | Tunisians | Tunis
Turkey, Türkiye, Turkiye | Turkish | Turks | Ankara
Turkmenistan | Turkmen | | Ashgabat
Uganda | Ugandan | Ugandans | Kampala
Ukraine | Ukrainian | Ukrainians | Kyiv, Kiev
United Arab Emirates, UAE, U.A.E., Emirates | Emirati | Emiratis | Abu Dhabi
United Kingdom, UK, U.K., Britain, Great Britain | British | Britons, Brits | London
United States, US, U.S., USA, U.S.A., United States of America, America | American | Americans | Washington, Washington D.C., Washington DC, D.C.
Uruguay | Uruguayan | Uruguayans | Montevideo
Uzbekistan | Uzbek | Uzbeks | Tashkent
Vatican, Holy See | | |
Venezuela | Venezuelan | Venezuelans | Caracas
Vietnam | Vietnamese | | Hanoi
Yemen | Yemeni | Yemenis | Sanaa, Sana'a
Zambia | Zambian | Zambians | Lusaka
Zimbabwe | Zimbabwean | Zimbabweans | Harare
`;

export interface State {
	/** The name first. */
	readonly names: readonly string[];
	readonly adjectives: readonly string[];
	readonly people: readonly string[];
	readonly capitals: readonly string[];
}

const cell = (text: string | undefined): readonly string[] =>
	(text ?? '')
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '');

/** Every state, read from the table anew. */
export const states = (): readonly State[] =>
	table
		.trim()
		.split('\n')
		.map((line) => {
			const [names, adjectives, people, capitals] = line.split('|');
			return {
				names: cell(names),
				adjectives: cell(adjectives),
				people: cell(people),
				capitals: cell(capitals),
			};
		});

/** Adjectives of peoples, regions and faiths that are no state's, and nouns for their members. */
export const otherAdjectives = `Alawite Alevi Arab Arabic Asian African European Assyrian Balkan Baltic Bedouin Berber Caucasian
	Catholic Chechen Christian Circassian Coptic Cossack Crimean Crimean-Tatar Dagestani Darfuri Druze Eastern English Eurasian
	Gazan Hazara Hebrew Hindu Hutu Ingush Islamic Islamist Jewish Kashmiri Kurdish Maronite Muslim Nordic Orthodox Ossetian
	Pashtun Persian Protestant Rohingya Salafi Salafist Scandinavian Scottish Welsh Semitic Shia Shiite Shi'ite Shi'a Sikh Slavic
	Sunni Tatar Democratic Republican Tigrayan Tuareg Turkic Turkoman Turkmen Tutsi Uighur Uyghur Western Yazidi Yezidi Zionist Northern Southern`;
export const otherPeople = `Alawites Arabs Africans Asians Assyrians Bedouins Catholics Chechens Christians Cossacks Europeans Gazans
	Hazaras Hindus Hutus Islamists Jews Kurds Muslims Pashtuns Rohingyas Salafists Shias Shiites Shi'ites Sikhs Sunnis Tatars Tigrayans
	Tuaregs Turkmens Turkomans Tutsis Uighurs Uyghurs Westerners Yazidis Yezidis Crimeans`;
