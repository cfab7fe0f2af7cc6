import type { rules as english } from '../en/rules.ts';

/** Sentences in Arabic on the programmes, the reform and the method. */
export const rules: Readonly<Record<keyof typeof english, string>> = {
  'programmes.title': 'البرامج وتكلفتها',
  'programmes.total':
    'وفق قواعد {year} تكلف البرامج المحاكاة هنا الخزانة {total} سنوياً. أكبر البنود {largest}: {amount}، أي {share} من الكل.',
  'programmes.parties':
    'يصل منها إلى الأسر {households}، ويذهب {others} إلى مستخدمين من غير الأسر أو تسرب أو اشتراكات.',
  'programmes.subsidies': 'يبلغ دعم الأسعار {amount}، ويدفع المستخدمون {paid} من تكلفة إمداد السلع.',
  'reform.title': 'الإصلاح',
  'reform.levers': 'روافع الإصلاح: {levers}.',
  'reform.intensity': 'شدة التطبيق: {list}.',
  'reform.changes': 'يضع الجدول {table} كل قاعدة متغيرة بجانب القاعدة السارية، وما ليس فيه لا يتغير.',
  'method.title': 'المنهج والبيانات',
  'method.engine':
    'تُحسب كل قاعدة أسرةً أسرة، مرة وفق القواعد السارية ومرة وفق الإصلاح، على {records} من أسر العينة تمثل {households} من الأسر و{people} من الأفراد. ولا يختلف بين الحالتين إلا القواعد.',
  'method.identity': 'في كل أداة، ما تدفعه الخزانة يساوي ما تتلقاه الأسر وما يذهب إلى غيرها.',
  'method.data': 'البيانات',
  'method.years': 'السنوات',
  'method.years_same': 'تصف البيانات سنة {data_year}؛ القواعد قواعد {year}.',
  'method.years_carried': 'جُمعت البيانات عن {data_year} ورُحّلت إلى {year} بمعاملات الجدول {table}.',
  'method.welfare': 'الرفاه',
  'method.welfare_concept': '{welfare}، {currency} سنوياً؛ محسوب من القواعد في الوضع القائم والإصلاح.',
  'method.welfare_column': '{welfare}، {currency} سنوياً؛ مسجل في الوضع القائم، ويتحرك في الإصلاح بما تغيره القواعد.',
  'method.groups': 'المجموعات',
  'method.groups_text':
    'عدد {count} من مجموعات الأفراد المتساوية العدد حسب الرفاه وفق القواعد السارية، ولا ينتقل أحد بينها.',
  'method.lines': 'خطوط الفقر',
  'method.behaviour': 'السلوك',
  'method.behaviour_none': 'لا يغير أحد استهلاكه أو عمله أو جهة عمله بسبب الإصلاح.',
  'method.behaviour_demand': 'تستجيب الكميات للأسعار ({demand})، وتقاس خسارة الأسر بمقياس {measure}.',
  'method.errors': 'أخطاء المعاينة',
  'method.errors_given':
    'بالتقريب الخطي لتايلور على الطبقات ووحدات المعاينة الأولية، والتغيرات مزدوجة على الأسر نفسها.',
  'method.errors_not_given': 'لم تُحسب في هذا التشغيل.',
  'method.disclosure': 'الخلايا الصغيرة',
  'method.disclosure_on': 'تُحجب الخلايا التي تقوم على أقل من {min} من الأسر، ومعها ما يكشفها بالطرح.',
  'method.disclosure_off': 'لم تُحجب أي خلية.',
  'method.validation': 'يضع الجدول {table} محاكاة القواعد السارية بجانب سجلات الخزانة نفسها.',
};
