import type { EntityKind } from '../../model/vocabulary';

/**
 * Organisations that conflict reporting names often: one a line, its name, then other names and short forms. Written for
 * Corroborate from general knowledge; a modest list, for where the name itself does not tell the kind. Being listed under a
 * kind says what the name stands for, nothing else.
 */
export const organizations: Partial<Readonly<Record<EntityKind, string>>> = {
	organization: `
United Nations, UN, U.N.
European Union, EU, E.U.
NATO, North Atlantic Treaty Organization, Nato
OSCE, Organization for Security and Co-operation in Europe
OPCW, Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons
IAEA, International Atomic Energy Agency
African Union, AU
Arab League, League of Arab States
ASEAN
ECOWAS
Gulf Cooperation Council, GCC
G7, Group of Seven, G-7
G20, G-20
BRICS
CSTO, Collective Security Treaty Organization
Council of Europe
European Commission
European Council
European Parliament
European Central Bank
United Nations Security Council, UN Security Council, U.N. Security Council, Security Council, UNSC
United Nations General Assembly, UN General Assembly, U.N. General Assembly, General Assembly, UNGA
UN Human Rights Council, Human Rights Council, UNHRC
UNHCR
UNICEF, Unicef
UNRWA, Unrwa
UNESCO, Unesco
UNDP
OCHA, UNOCHA
OHCHR
UNMAS
UNIFIL, Unifil
World Food Programme, World Food Program, WFP
World Health Organization, World Health Organisation, WHO
World Bank
International Monetary Fund, IMF
International Criminal Court, ICC
International Court of Justice, ICJ
International Committee of the Red Cross, ICRC, Red Cross
Red Crescent
Syrian Arab Red Crescent, SARC
Palestine Red Crescent, Palestine Red Crescent Society
International Organization for Migration, IOM
Doctors Without Borders, Medecins Sans Frontieres, Médecins Sans Frontières, MSF
Save the Children
Oxfam
Transparency International
Islamic Relief
Mercy Corps
Amnesty International, Amnesty
Human Rights Watch, HRW
Syrian Observatory for Human Rights, SOHR
White Helmets, Syrian Civil Defense, Syria Civil Defence
Bellingcat
Airwars
ACLED
Institute for the Study of War, ISW
Carnegie Endowment
Chatham House
Atlantic Council
Rand Corporation, RAND
International Crisis Group, Crisis Group
International Syria Support Group, ISSG
Syrian National Coalition
Syrian National Council
Syrian Opposition Coalition
High Negotiations Committee, HNC
Muslim Brotherhood
World Central Kitchen
Gazprom
Rosneft
Naftogaz
Energoatom
Rosatom
Ukrenergo
SpaceX
Boeing
Lockheed Martin
Rheinmetall
Raytheon
Roscosmos
Republican Party, GOP
Democratic Party
Interpol
Europol
OPEC
Global Coalition
Red Cross and Red Crescent Movement`,
	'armed-group': `
ISIL, ISIS, Daesh, Da'esh, Dae'sh, Islamic State, Islamic State of Iraq and the Levant, Islamic State of Iraq and Syria, Islamic State in Iraq and the Levant, Islamic State group, IS, Isis, Isil, ISIL/Daesh, Da'ish
Al-Qaeda, al-Qaeda, Al Qaeda, al Qaeda, Al-Qaida, al-Qaida, Al Qaida
Al-Qaeda in Iraq, al-Qaeda in Iraq, Al Qaeda in Iraq, al Qaeda in Iraq, AQI
Al-Qaeda in the Arabian Peninsula, AQAP
AQIM, Al-Qaeda in the Islamic Maghreb
Jabhat al-Nusra, Al-Nusra Front, al-Nusra Front, Nusra Front, Al-Nusra, al-Nusra, Jabhat Fateh al-Sham, Al Nusra Front, al-Nusrah Front, Nusra
Hayat Tahrir al-Sham, Hay'at Tahrir al-Sham, HTS
Ahrar al-Sham
Jaysh al-Islam, Jaish al-Islam
Free Syrian Army, FSA
Syrian National Army, SNA
Syrian Democratic Forces, SDF
YPG, People's Protection Units
YPJ
PKK, Kurdistan Workers' Party
PYD
Peshmerga
Popular Mobilization Forces, Popular Mobilisation Forces, Popular Mobilization Units, PMF, PMU, Hashd al-Shaabi
Kataib Hezbollah, Kata'ib Hezbollah, Kataib Hizballah
Asaib Ahl al-Haq
Badr Organization, Badr Organisation, Badr Brigade
Mahdi Army
Hezbollah, Hizbollah, Hizballah, Hizbullah
Hamas
Palestinian Islamic Jihad, Islamic Jihad, PIJ
Al-Qassam Brigades, Qassam Brigades, Izz ad-Din al-Qassam Brigades
Fatah
PLO
Houthis, Houthi, Ansar Allah, Ansarullah
Taliban, Taleban
Haqqani Network, Haqqani network
Tehrik-i-Taliban Pakistan, TTP
ISIS-K, ISKP, Islamic State Khorasan
Lashkar-e-Taiba
Jaish-e-Mohammed
Al-Shabaab, al-Shabaab, Al Shabaab, al-Shabab, Al-Shabab
Boko Haram
ISWAP
JNIM
M23, March 23 Movement
ADF, Allied Democratic Forces
FDLR
LRA, Lord's Resistance Army
Rapid Support Forces, RSF
Janjaweed
TPLF, Tigray People's Liberation Front
Fano
SPLA, Sudan People's Liberation Army
Seleka
Anti-balaka
Wagner Group, Wagner, Wagner PMC, PMC Wagner
Africa Corps
Redut
Akhmat
Russian Volunteer Corps
Freedom of Russia Legion
Kraken
Right Sector
Tamil Tigers, LTTE
Abu Sayyaf
Arakan Army
Kachin Independence Army
FARC
ELN
Shining Path
Sinaloa Cartel
IRA
ETA
Tren de Aragua`,
	'military-unit': `
Armed Forces of Ukraine, AFU, Ukrainian Armed Forces, ZSU
Azov, Azov Battalion, Azov Regiment, Azov Brigade
Israel Defense Forces, Israeli Defense Forces, Israel Defence Forces, IDF
Islamic Revolutionary Guard Corps, Islamic Revolutionary Guards Corps, Revolutionary Guards, Revolutionary Guard, IRGC
Quds Force
Basij
People's Liberation Army, PLA
Sudanese Armed Forces, SAF
Syrian Arab Army, SAA
Tiger Forces
Iraqi Security Forces, ISF
Golden Division
Royal Air Force, RAF
Royal Navy
US Army, U.S. Army
US Navy, U.S. Navy
US Air Force, U.S. Air Force, USAF
US Marine Corps, U.S. Marine Corps, Marine Corps, U.S. Marines, US Marines
US Central Command, U.S. Central Command, CENTCOM, Centcom, Central Command
Africom, AFRICOM
Navy SEALs, Navy Seals
Delta Force
Black Sea Fleet
Baltic Fleet
Northern Fleet
Pacific Fleet
VDV
Rosgvardia, Rosgvardiya
Berkut
FARDC
AMISOM, ATMIS
MONUSCO
MINUSMA
UNMISS
UNDOF
KFOR
Bundeswehr
Combined Joint Task Force, CJTF-OIR`,
	'government-body': `
Kremlin
White House
Pentagon
State Department, Department of State, US State Department, U.S. State Department
Treasury, Treasury Department, US Treasury, U.S. Treasury
Department of Defense, Defense Department, DoD, DOD
Department of Homeland Security
Department of Justice, Justice Department
Foreign Office, Foreign and Commonwealth Office, FCO, FCDO
Downing Street
Whitehall
Home Office
Congress
Senate
House of Representatives
House of Commons
House of Lords
Supreme Court
Bundestag
Knesset
State Duma, Duma
Federation Council
Verkhovna Rada, Rada
Sejm
Majlis
Elysee, Elysée Palace
National Security Council
CIA, Central Intelligence Agency
FBI
NSA
DHS
USAID
OFAC, Office of Foreign Assets Control
MI5
MI6
GCHQ
FSB, Federal Security Service
GRU
SVR
SBU, Security Service of Ukraine
HUR
Mossad
Shin Bet
ISI, Inter-Services Intelligence
Kurdistan Regional Government, KRG
Palestinian Authority
DFAT, Department of Foreign Affairs and Trade
DFID, Department for International Development
Roskomnadzor
Ukroboronprom
Politburo
Taoiseach`,
	media: `
BBC, BBC News
CNN
CNBC
NBC, NBC News
ABC News
CBS, CBS News
NPR
PBS
MSNBC
Fox News
Sky News
ITV
Reuters
AP, Associated Press
AFP, Agence France-Presse
Anadolu Agency, Anadolu
Getty Images, Getty
Bloomberg
New York Times, The New York Times
Washington Post, The Washington Post
Wall Street Journal, The Wall Street Journal, WSJ
Financial Times
Guardian, The Guardian
Telegraph, The Telegraph, Daily Telegraph
Times of London, The Times
Independent, The Independent
Economist, The Economist
Daily Mail
Politico
Axios
Newsweek
Time magazine
Der Spiegel, Spiegel
Bild
Die Welt
Le Monde
Le Figaro
El Pais, El País
Corriere della Sera
Deutsche Welle, DW
France 24
Euronews
Al Jazeera, Al-Jazeera, al-Jazeera
Al Arabiya, Al-Arabiya
Al Mayadeen
Al-Manar
Press TV
Fars, Fars News Agency
Tasnim
IRNA, Irna
SANA, Sana
Haaretz
Times of Israel
Jerusalem Post
Kyiv Independent, The Kyiv Independent
Kyiv Post
Ukrainska Pravda
Ukrinform
UNIAN
Suspilne
Hromadske
TASS, Tass
RIA Novosti, RIA
Interfax
RT, Russia Today
Sputnik
Kommersant
Izvestia
Novaya Gazeta
Meduza
Mediazona
Moscow Times, The Moscow Times
Rybar
Nexta, NEXTA
Belta
Xinhua
Global Times
Kyodo
NHK
Yonhap
Dawn
Radio Free Europe, Radio Free Europe/Radio Liberty, RFE/RL
Radio Liberty
Voice of America, VOA
SOFREP
Defense Express
Amaq, Amaq News Agency
Rudaw`,
	platform: `
Telegram
Twitter
Facebook
YouTube
TikTok
Instagram
WhatsApp
VKontakte, VK
Reddit
Truth Social
Weibo
WeChat
LinkedIn
Snapchat
Odnoklassniki
Substack`,
	weapon: `
HIMARS, Himars
ATACMS
Javelin, Javelins
Stinger, Stingers
NLAW
Bayraktar
Shahed, Shaheds
Geran
Lancet
Kalibr
Iskander, Iskanders
Kinzhal, Kinzhals
Oreshnik
Tochka
Tochka-U
Storm Shadow
Abrams
Iris-T, IRIS-T
NASAMS
Iron Dome
Gepard
Tomahawk, Tomahawks
Hellfire
Kalashnikov, Kalashnikovs
Novichok
Sarin
Scud, Scuds
Uragan
Smerch
Buk
Pantsir
Merkava
Switchblade
Starstreak`,
	event: `
World War I
World War III
State of the Union
World War II, Second World War
First World War
Cold War
Gulf War
Arab Spring
Euromaidan
Holocaust
Holodomor
Nakba
Oslo Accords
Minsk agreements, Minsk Agreements
Geneva Conventions, Geneva Convention
Ramadan
Eid`,
};
