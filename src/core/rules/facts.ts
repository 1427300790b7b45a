import type { Fact } from '../model/schema';

const wikipedia = (page: string): string => `https://en.wikipedia.org/wiki/${page}`;

/**
 * What ended when: people who died or left an office, battles that were over. Few, and only what no side disputes; a team adds
 * its own in `corroborate.yaml`. Written for Corroborate; `source` names where each is told.
 */
export const facts: readonly Fact[] = [
	...(
		[
			[
				'Yevgeny Prigozhin',
				['Prigozhin', 'Evgeny Prigozhin', 'Yevgeniy Prigozhin'],
				'2023-08-23',
				'Yevgeny_Prigozhin',
			],
			['Dmitry Utkin', ['Dmitri Utkin'], '2023-08-23', 'Dmitry_Utkin'],
			['Alexei Navalny', ['Aleksei Navalny', 'Alexey Navalny', 'Navalny'], '2024-02-16', 'Alexei_Navalny'],
			['Vladlen Tatarsky', [], '2023-04-02', 'Vladlen_Tatarsky'],
			['Denys Monastyrsky', ['Denys Monastyrskyi', 'Denys Monastyrskyy'], '2023-01-18', 'Denys_Monastyrsky'],
			['Alexander Zakharchenko', ['Aleksandr Zakharchenko'], '2018-08-31', 'Alexander_Zakharchenko'],
			['Igor Kirillov', [], '2024-12-17', 'Igor_Kirillov'],
			['Hassan Nasrallah', ['Nasrallah'], '2024-09-27', 'Hassan_Nasrallah'],
			['Ismail Haniyeh', ['Haniyeh'], '2024-07-31', 'Ismail_Haniyeh'],
			['Yahya Sinwar', [], '2024-10-16', 'Yahya_Sinwar'],
			['Ebrahim Raisi', ['Raisi'], '2024-05-19', 'Ebrahim_Raisi'],
			['Qassem Soleimani', ['Qasem Soleimani', 'Soleimani'], '2020-01-03', 'Qasem_Soleimani'],
			['Abu Bakr al-Baghdadi', [], '2019-10-27', 'Abu_Bakr_al-Baghdadi'],
			['Ayman al-Zawahiri', ['Ayman al-Zawahri'], '2022-07-31', 'Ayman_al-Zawahiri'],
			['Osama bin Laden', ['Bin Laden', 'Usama bin Laden'], '2011-05-02', 'Osama_bin_Laden'],
			['Muammar Gaddafi', ['Moammar Gadhafi'], '2011-10-20', 'Muammar_Gaddafi'],
			['Saddam Hussein', [], '2006-12-30', 'Saddam_Hussein'],
			['Idriss Déby', ['Idriss Deby'], '2021-04-20', 'Idriss_Déby'],
		] as const
	).map(([name, aliases, until, page]): Fact => ({
		name,
		aliases: [...aliases],
		until,
		what: 'died',
		source: wikipedia(page),
	})),
	...(
		[
			[
				'Sergei Shoigu',
				['Sergey Shoigu', 'Shoigu'],
				['defense minister', 'defence minister'],
				'2024-05-14',
				'Sergei_Shoigu',
			],
			[
				'Oleksii Reznikov',
				['Oleksiy Reznikov', 'Reznikov'],
				['defense minister', 'defence minister'],
				'2023-09-05',
				'Oleksii_Reznikov',
			],
			[
				'Valerii Zaluzhnyi',
				['Valery Zaluzhny', 'Valerii Zaluzhny', 'Valeriy Zaluzhny', 'Zaluzhny', 'Zaluzhnyi'],
				['commander in chief', 'commander-in-chief', 'top general', 'top commander', 'army chief'],
				'2024-02-08',
				'Valerii_Zaluzhnyi',
			],
			['Dmytro Kuleba', ['Kuleba'], ['foreign minister'], '2024-09-05', 'Dmytro_Kuleba'],
			[
				'Serhiy Haidai',
				['Serhii Haidai', 'Haidai'],
				['governor', 'head of the luhansk'],
				'2023-03-15',
				'Serhiy_Haidai',
			],
			['Yoav Gallant', ['Gallant'], ['defense minister', 'defence minister'], '2024-11-08', 'Yoav_Gallant'],
			['Bashar al-Assad', ['Bashar Assad', 'Assad'], ['president'], '2024-12-08', 'Bashar_al-Assad'],
			['Ashraf Ghani', ['Ghani'], ['president'], '2021-08-15', 'Ashraf_Ghani'],
		] as const
	).map(([name, aliases, as, until, page]): Fact => ({
		name,
		aliases: [...aliases],
		as: [...as],
		until,
		what: 'left that office',
		source: wikipedia(page),
	})),
	...(
		[
			[
				'Bakhmut',
				[
					'fight for',
					'fight to control',
					'capturing',
					'capture',
					'seizing',
					'seize',
					'defence of',
					'defense of',
					'siege of',
				],
				'2022-08-01',
				'2023-05-21',
				'Battle_of_Bakhmut',
			],
			[
				'Mariupol',
				['fight for', 'siege of', 'defenders of'],
				'2022-02-24',
				'2022-05-20',
				'Siege_of_Mariupol',
			],
			['Sievierodonetsk', ['fight for'], '2022-05-06', '2022-06-25', 'Battle_of_Sievierodonetsk_(2022)'],
			['Severodonetsk', ['fight for'], '2022-05-06', '2022-06-25', 'Battle_of_Sievierodonetsk_(2022)'],
			[
				'Avdiivka',
				['fight for', 'capturing', 'defence of', 'defense of'],
				'2023-10-10',
				'2024-02-17',
				'Battle_of_Avdiivka_(2023–2024)',
			],
			['Mosul', ['fight for'], '2016-10-17', '2017-07-20', 'Battle_of_Mosul_(2016–2017)'],
			['Raqqa', ['fight for'], '2017-06-06', '2017-10-17', 'Battle_of_Raqqa_(2017)'],
			['Aleppo', ['fight for', 'siege of'], '2012-07-19', '2016-12-22', 'Battle_of_Aleppo_(2012–2016)'],
		] as const
	).map(([place, others, from, until, page]): Fact => ({
		name: `battle for ${place}`,
		aliases: ['battle of', ...others].map((words) => `${words} ${place}`),
		from,
		until,
		what: 'ended',
		source: wikipedia(page),
	})),
	{
		name: 'full-scale invasion',
		aliases: ['full-scale war'],
		from: '2022-02-24',
		source: wikipedia('Russian_invasion_of_Ukraine'),
	},
	{
		name: 'Russian-held city of Kherson',
		aliases: ['Russian-occupied city of Kherson', 'Russian occupation of Kherson city'],
		until: '2022-11-11',
		what: 'ended',
		source: wikipedia('Liberation_of_Kherson'),
	},
];
