/**
 * Persons whom news of conflicts names by surname alone: one a line, the full name, then other forms of it. Written for
 * Corroborate from general knowledge; a modest list.
 */
export const persons = `
Vladimir Putin, Putin
Dmitry Medvedev, Medvedev
Dmitry Peskov, Peskov
Sergei Lavrov, Sergey Lavrov, Lavrov
Sergei Shoigu, Sergey Shoigu, Shoigu
Valery Gerasimov, Gerasimov
Yevgeny Prigozhin, Prigozhin
Ramzan Kadyrov, Kadyrov
Igor Girkin, Girkin, Strelkov
Alexei Navalny, Navalny
Volodymyr Zelenskyy, Volodymyr Zelensky, Volodymyr Zelenskiy, Zelenskyy, Zelensky, Zelenskiy
Valerii Zaluzhnyi, Valery Zaluzhny, Zaluzhnyi, Zaluzhny
Oleksandr Syrskyi, Oleksandr Syrsky, Syrskyi, Syrsky
Dmytro Kuleba, Kuleba
Kyrylo Budanov, Budanov
Petro Poroshenko, Poroshenko
Alexander Lukashenko, Aleksandr Lukashenko, Lukashenko
Bashar al-Assad, Bashar Assad, Bashar al-Asad, Bashar Asad, Assad, Asad, al-Assad, Al-Assad, al-Asad
Ahmed al-Sharaa, al-Sharaa, Abu Mohammed al-Jolani, al-Jolani
Saddam Hussein, Saddam
Nouri al-Maliki, Nouri Maliki, al-Maliki, Maliki
Haider al-Abadi, Haider Abadi, Haider Al Abadi, Haider Al-Abadi, al-Abadi, Abadi
Masoud Barzani
Abu Bakr al-Baghdadi, al-Baghdadi, Baghdadi
Abu Musab al-Zarqawi, al-Zarqawi, Zarqawi
Ayman al-Zawahiri, al-Zawahiri, Zawahiri
Osama bin Laden, bin Laden, Bin Laden
Muammar Gaddafi, Muammar Gadhafi, Gaddafi, Gadhafi
Khalifa Haftar, Haftar
Qassem Soleimani, Qasem Soleimani, Soleimani
Ali Khamenei, Khamenei
Hassan Rouhani, Rouhani
Mahmoud Ahmadinejad, Ahmadinejad
Ebrahim Raisi, Raisi
Hassan Nasrallah, Nasrallah
Yahya Sinwar, Sinwar
Ismail Haniyeh, Haniyeh
Mahmoud Abbas
Yasser Arafat, Arafat
Benjamin Netanyahu, Netanyahu
Yoav Gallant, Gallant
Benny Gantz, Gantz
Recep Tayyip Erdogan, Erdogan, Erdoğan
Mohammed bin Salman
Abdel Fattah el-Sisi, el-Sisi, Sisi, al-Sisi
Abdel Fattah al-Burhan, al-Burhan, Burhan
Mohamed Hamdan Dagalo, Hemedti
Omar al-Bashir
Abiy Ahmed
Paul Kagame, Kagame
Barack Obama, Obama
Donald Trump, Trump
Joe Biden, Biden
Hillary Clinton
John Kerry, Kerry
Antony Blinken, Tony Blinken, Blinken
Lloyd Austin
George W. Bush
David Cameron
Boris Johnson
Theresa May
Rishi Sunak, Sunak
Keir Starmer, Starmer
Emmanuel Macron, Macron
Francois Hollande, François Hollande, Hollande
Angela Merkel, Merkel
Olaf Scholz, Scholz
Friedrich Merz, Merz
Viktor Orban, Viktor Orbán, Orban, Orbán
Jens Stoltenberg, Stoltenberg
Mark Rutte, Rutte
Josep Borrell, Borrell
Federica Mogherini, Mogherini
Ursula von der Leyen, von der Leyen
Ban Ki-moon
Kofi Annan
Antonio Guterres, António Guterres, Guterres
Staffan de Mistura, de Mistura
Xi Jinping
Kim Jong Un, Kim Jong-un
Narendra Modi, Modi
Imran Khan
Nicolas Maduro, Nicolás Maduro, Maduro
Slobodan Milosevic, Milosevic
Ratko Mladic, Mladic
Radovan Karadzic, Karadzic`;
