/**
 * Places that conflict reporting names often, beside states and capitals: in capitals, several words joined by `_`. Written for
 * Corroborate from general knowledge; a modest list, for where the words around a name do not tell.
 */
export const settlements = `
	Avdiivka Bakhmut Berdiansk Bila_Tserkva Borodianka Bucha Chasiv_Yar Cherkasy Chernihiv Chernivtsi Chuhuiv Debaltseve Dnipro
	Dobropillia Donetsk Druzhkivka Enerhodar Horlivka Hostomel Huliaipole Irpin Ivano-Frankivsk Izium Izyum Kamianske Kerch Kharkiv
	Kharkov Kherson Khmelnytskyi Kostiantynivka Kramatorsk Kremenchuk Kreminna Kropyvnytskyi Kryvyi_Rih Kupiansk Kurakhove Lozova
	Luhansk Lugansk Lutsk Lviv Lyman Lysychansk Mariupol Marinka Maryinka Melitopol Mykolaiv Myrnohrad Nikopol Nova_Kakhovka Odesa
	Odessa Orikhiv Pavlohrad Pokrovsk Poltava Popasna Robotyne Rivne Rubizhne Selydove Sevastopol Severodonetsk Sievierodonetsk
	Simferopol Sloviansk Slavyansk Soledar Sumy Svatove Tavriisk Ternopil Tokmak Toretsk Uman Uzhhorod Vasylivka Velyka_Novosilka
	Vinnytsia Volnovakha Vovchansk Vuhledar Yalta Zaporizhzhia Zaporizhia Zhytomyr
	Belgorod Bryansk Grozny Kazan Krasnodar Kursk Lipetsk Makhachkala Novorossiysk Orenburg Pskov Rostov Rostov-on-Don
	Ryazan Samara Saratov Smolensk Sochi Sudzha St_Petersburg Saint_Petersburg Taganrog Tula Tver Vladivostok Volgograd Voronezh
	Yekaterinburg Engels Gomel Brest Grodno Narva Kaliningrad Stepanakert Nagorno-Karabakh Sukhumi Tskhinvali Batumi
	Afrin Al-Bab Al_Bab Albu_Kamal Abu_Kamal Aleppo Amuda Ariha Azaz Baniyas Bukamal Daraa Deraa Daraya Dabiq Deir_ez-Zor Deir_al-Zor
	Deir_Ezzor Dayr_Az_Zawr Douma Ghouta Eastern_Ghouta East_Aleppo Eastern_Aleppo West_Aleppo Hama Hasaka Hasakah Al-Hasakah
	Al_Hasakah Homs Idlib Jarabulus Jarablus Jisr_al-Shughour Khan_Sheikhoun Kobane Kobani Latakia Maaret_al-Numan Manbij Madaya Mayadin
	Moadamiya Palmyra Qamishli Qusair Quneitra Raqqa Raqqah Ar_Raqqah Al-Raqqa Rastan Saraqeb Suwayda Sweida Tabqa Tal_Abyad Tel_Abyad
	Tadmur Tal_Afar Tartus Yarmouk Zabadani Marea Shaddadi Shadadi Ayn_Issa Ain_Issa
	Al-Qaim Al_Qaim Amarah Arbil Erbil Irbil Baiji Bayji Baqubah Baquba Basra Basrah Bashiqa Diwaniyah Dohuk Duhok Falluja Fallujah Habbaniyah
	Haditha Halabja Hawija Hillah Hit Karbala Kerbala Kirkuk Kut Kufa Makhmur Mosul Najaf Nasiriyah Qaraqosh Qayyarah Al_Qayyarah
	Ramadi Rawa Rutba Samarra Sinjar Sulaymaniyah Sulaimaniya Tikrit Taji Tuz_Khurmatu Zakho Sadr_City Abu_Ghraib
	Aqaba Irbid Zarqa Gaziantep Adana Diyarbakir Istanbul Izmir Kilis Reyhanli Sanliurfa Suruc Incirlik Mersin
	Gaza_City Rafah Khan_Younis Khan_Yunis Jabalia Beit_Hanoun Beit_Lahia Deir_al-Balah Nuseirat Jenin Nablus Hebron Bethlehem Jericho
	Tulkarm Qalqilya Tel_Aviv Haifa Ashkelon Ashdod Eilat Sderot Beersheba Be'eri Kiryat_Shmona Metula Nahariya Netanya Dimona
	Tyre Sidon Nabatieh Baalbek Bint_Jbeil Marjayoun Zahle Arsal Naqoura
	Aden Hodeidah Hudaydah Ibb Marib Ma'rib Mukalla Saada Sa'dah Taiz Taez Mocha
	Isfahan Mashhad Natanz Qom Shiraz Tabriz Bandar_Abbas Bushehr Ahvaz Fordow Kermanshah Jeddah Mecca Medina Dubai Sharjah
	Benghazi Derna Misrata Sabha Sirte Tobruk Zawiya Zintan Alexandria Suez Arish Sharm_el-Sheikh Ismailia
	Omdurman El_Fasher Al-Fashir El_Geneina Nyala Zalingei El_Obeid Port_Sudan Wad_Madani Kassala Kadugli Malakal Bentiu Bor
	Mekelle Axum Adwa Lalibela Gondar Dire_Dawa Massawa Kismayo Baidoa Beledweyne Bosaso Garowe Mombasa Garissa
	Goma Bukavu Bunia Beni Butembo Kisangani Lubumbashi Uvira Rutshuru Maiduguri Bama Kano Kaduna Jos Lagos Zaria Port_Harcourt
	Timbuktu Gao Kidal Mopti Menaka Agadez Diffa Tillaberi Djibo Kaya Cabo_Delgado Palma Pemba Mocimboa_da_Praia Bamenda Maroua
	Kandahar Herat Kunduz Jalalabad Mazar-i-Sharif Lashkar_Gah Ghazni Bagram Peshawar Quetta Karachi Lahore Rawalpindi Swat
	Srinagar Jammu Mumbai Kolkata Chennai Imphal Yangon Mandalay Sittwe Lashio Myitkyina Loikaw Marawi Cotabato Davao Jaffna
	Medellin Cali Cucuta Guayaquil Culiacan Tijuana Juarez Acapulco Maracaibo Cap-Haitien
	Amiens Antwerp Barcelona Birmingham Bonn Bologna Calais Cologne Cambridge Dresden Edinburgh Frankfurt Gdansk Geneva Glasgow Hamburg
	Krakow Leipzig Lille Liverpool Lyon Malmo Manchester Marseille Milan Munich Naples Nantes Nice Oxford Ramstein Rotterdam Rzeszow Seville
	Strasbourg Stuttgart Toulouse Turin Valencia Venice Zurich Davos Dayton Srebrenica Vukovar Mitrovica Nis Novi_Sad Thessaloniki
	Atlanta Boston Chicago Dallas Detroit Houston Los_Angeles Miami New_York New_York_City Philadelphia San_Francisco Seattle Toronto
	Montreal Vancouver Sydney Melbourne Hong_Kong Shanghai Shenzhen Guangzhou Wuhan Urumqi Lhasa Osaka Hiroshima Nagasaki Busan
	Sao_Paulo Rio_de_Janeiro Johannesburg Cape_Town Casablanca Marrakesh Almaty Samarkand Osh Sousse Dili Guantanamo`;

export const regions = `
	Donbas Donbass Crimea Crimean_Peninsula Transcarpathia Bukovina Galicia Polesia Zakarpattia Volhynia Chechnya Dagestan Ingushetia
	Caucasus North_Caucasus South_Caucasus Siberia Karelia Abkhazia South_Ossetia North_Ossetia Karabakh Nakhchivan Bashkortostan Tatarstan
	Kurdistan Iraqi_Kurdistan Rojava Anbar Al_Anbar Al-Anbar Nineveh Ninewa Ninawa Diyala Salahuddin Salah_al-Din Saladin Dhi_Qar Babil Muthanna
	Maysan Wasit Golan_Heights Golan Gaza Gaza_Strip West_Bank East_Jerusalem Galilee Negev Sinai Judea Samaria Levant Mesopotamia
	Bekaa Bekaa_Valley Beqaa_Valley Euphrates_Valley Hadramawt Darfur North_Darfur South_Darfur West_Darfur Kordofan Gezira Abyei Blue_Nile Tigray
	Amhara Afar Oromia Ogaden Puntland Jubaland Kivu North_Kivu South_Kivu Ituri Katanga Kasai Sahel Sahara Western_Sahara Maghreb Borno Biafra
	Cyrenaica Tripolitania Fezzan Helmand Kashmir Punjab Balochistan Baluchistan Sindh Khyber_Pakhtunkhwa Waziristan
	North_Waziristan South_Waziristan Xinjiang Tibet Rakhine Shan_State Kachin Kayah Chin_State Sagaing Mindanao Aceh Papua Catalonia Flanders Bavaria
	Scotland England Wales Northern_Ireland Normandy Silesia Transylvania Vojvodina Republika_Srpska Kosovo Sandzak Thrace Anatolia
	Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine
	Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico North_Carolina
	North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia
	Wisconsin Wyoming Quebec Ontario Alberta
	Europe Eastern_Europe Western_Europe Central_Europe Southern_Europe Northern_Europe Africa North_Africa West_Africa East_Africa
	Southern_Africa Central_Africa Horn_of_Africa Sub-Saharan_Africa Asia Central_Asia South_Asia Southeast_Asia East_Asia South_East_Asia Middle_East
	Near_East Far_East Balkans Baltics Baltic_States Scandinavia Latin_America South_America North_America Central_America Americas Caribbean Indo-Pacific
	Antarctica Arctic Oceania Eurasia`;

export const waters = `
	Black_Sea Azov_Sea Sea_of_Azov Baltic_Sea Caspian_Sea Red_Sea Mediterranean Mediterranean_Sea Arabian_Sea South_China_Sea East_China_Sea
	Sea_of_Japan North_Sea Dead_Sea Aegean Aegean_Sea Adriatic Persian_Gulf Arabian_Gulf Gulf_of_Aden Gulf_of_Oman Gulf Strait_of_Hormuz Bab_al-Mandab
	Bosphorus Dardanelles Kerch_Strait Taiwan_Strait Atlantic Pacific Indian_Ocean Atlantic_Ocean Pacific_Ocean Arctic_Ocean Suez_Canal
	Panama_Canal English_Channel Dnieper Dnipro_River Dniester Danube Donets Siverskyi_Donets Oskil Volga Rhine Tigris Euphrates Nile Litani
	Jordan_River Orontes Khabur Amu_Darya Indus Niger_River Congo_River Lake_Chad Lake_Kivu Lake_Tanganyika Lake_Victoria`;

export const facilities = `
	Azovstal Chernobyl Chornobyl Kerch_Bridge Crimean_Bridge Zaporizhzhia_Nuclear_Power_Plant Antonivsky_Bridge Erez Kerem_Shalom Bab_al-Hawa
	Al-Shifa Al-Aqsa Al-Aqsa_Mosque Temple_Mount Incirlik_Air_Base Hmeimim Khmeimim Shayrat Ain_al-Asad Red_Square Green_Zone Tahrir_Square
	Maidan Guantanamo_Bay Evin Evin_Prison Saydnaya Sednaya`;
