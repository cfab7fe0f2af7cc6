import type { opening as english } from '../en/opening.ts';

/** Sentences in Arabic on how the report is framed, and its summary. */
export const opening: Readonly<Record<keyof typeof english, string>> = {
  'document.kind': 'تقييم إصلاح بالمحاكاة الجزئية',
  'document.kind_review': 'مراجعة القواعد السارية بالمحاكاة الجزئية',
  'document.footer': 'ميزان {version} · التشغيل {hash} · {data} · قواعد {year}. النتائج تقديرات.',
  'document.contents': 'المحتويات',
  'document.skip': 'إلى النص',
  'document.page': 'صفحة',
  'document.unit': 'الوحدة',
  'document.show_data': 'أرقام هذا الشكل',
  'document.table': 'الجدول {number}',
  'document.table_full': 'الجدول {number} (كاملاً)',
  'document.figure': 'الشكل {number}',
  'document.source': 'المصدر: محاكاة على {data}، بقواعد {year}.',
  'document.note': 'ملاحظة {number}. {text}',
  'summary.title': 'الملخص',
  'summary.opening':
    'يقارن هذا التقييم «{scenario}» بالوضع القائم «{baseline}». المبالغ: {currency} سنوياً وفق قواعد {year}، ويُرتَّب الأفراد حسب {welfare}.',
  'summary.opening_review':
    'هذه مراجعة لـ«{scenario}»: كم تكلف القواعد السارية ومن تصل إليه. المبالغ: {currency} سنوياً وفق قواعد {year}، ويُرتَّب الأفراد حسب {welfare}.',
  'summary.saving_label': 'الوفر الصافي للخزانة',
  'summary.saving':
    'يوفر الإصلاح {saved} ويضيف إنفاقاً قدره {added} في {year}: وفر صافٍ قدره {net}، أي {share} من تكلفة هذه القواعد.',
  'summary.saving_only': 'يوفر الإصلاح {net} في {year}، أي {share} من تكلفة هذه القواعد، ولا يعيد شيئاً.',
  'summary.cost_label': 'التكلفة الصافية على الخزانة',
  'summary.cost':
    'يوفر الإصلاح {saved} ويضيف إنفاقاً قدره {added} في {year}: تكلفة صافية قدرها {net}، أي {share} من تكلفة هذه القواعد.',
  'summary.cost_only': 'يضيف الإصلاح إنفاقاً قدره {net} في {year}، أي {share} من تكلفة هذه القواعد، ولا يوفر شيئاً.',
  'summary.neutral_label': 'الأثر الصافي على الخزانة',
  'summary.neutral': 'يكلف الإصلاح الخزانة ما تكلفه قواعد {year}: ما يوفره ({saved}) ينفقه ({added}).',
  'summary.total_label': 'تكلفة القواعد السارية',
  'summary.total': 'ما تكلفه هذه القواعد الخزانة في {year}؛ يصل منه إلى الأسر {households}.',
  'summary.poverty_label': 'التغير في نسبة الفقر',
  'summary.poverty_level_label': 'نسبة الفقر',
  'summary.poverty_falls':
    'تنخفض نسبة من هم دون خط الفقر ({line} سنوياً) من {before} إلى {after}: يقل عدد الفقراء بمقدار {people}.',
  'summary.poverty_rises':
    'ترتفع نسبة من هم دون خط الفقر ({line} سنوياً) من {before} إلى {after}: يزيد عدد الفقراء بمقدار {people}.',
  'summary.poverty_same': 'تبقى نسبة من هم دون خط الفقر ({line} سنوياً) عند {before}.',
  'summary.poverty_unclear':
    'تنتقل نسبة من هم دون خط الفقر ({line} سنوياً) من {before} إلى {after}، ولا تغير ذا دلالة إحصائية (الخطأ المعياري {se} نقطة).',
  'summary.poverty_level': 'عدد من هم دون خط الفقر ({line} سنوياً) في {year}: {people}.',
  'summary.losers_label': 'نسبة الخاسرين',
  'summary.losers':
    'يخسر {losers} من الأفراد أكثر من 0.1% من رفاههم ويربح {winners}، ويخسر {big} أكثر من 5%. أكبر متوسط خسارة في {group}: {loss} للفرد سنوياً.',
  'summary.losers_no_group':
    'يخسر {losers} من الأفراد أكثر من 0.1% من رفاههم ويربح {winners}، ويخسر {big} أكثر من 5%. ولا تخسر أي مجموعة رفاه في المتوسط.',
  'summary.inequality_label': 'معامل جيني',
  'summary.inequality': 'عدم المساواة في الرفاه في {year}، من 0 (تساوٍ تام) إلى 1.',
  'summary.compensation_label': 'ما يعود إلى الأسر',
  'summary.compensation':
    'يعود {share} من الوفر الإجمالي إلى الأسر في {year}. من دونه تكون نسبة الفقر {without}، ومعه {after}.',
  'summary.compensation_none_label': 'التعويض اللازم',
  'summary.compensation_none':
    'لا يعيد الإصلاح شيئاً. دفع {transfer} سنوياً لكل فرد يبقي نسبة الفقر كما هي، ويكلف {budget}.',
  'summary.compensation_not_needed': 'لا يعيد الإصلاح شيئاً، ولا يلزم أي دفع لإبقاء نسبة الفقر كما هي.',
  'summary.estimates_title': 'النتائج تقديرات',
  'summary.estimates':
    'تقوم على عينة من {records} من الأسر وعلى القواعد والأسعار المذكورة في القسم {method}، ويذكر القسم {limits} ما لا تشمله.',
  'summary.no_errors': 'لم تُحسب أخطاء المعاينة، فقد يكون الفرق الصغير من قبيل الصدفة.',
  'summary.warnings': 'عدد تنبيهات التشغيل: {count}، وهي في الملحق.',
  'summary.audit_failed_title': 'لم يتحقق أحد اختبارات الاتساق',
  'summary.audit_failed': 'الأرقام أدناه لا تتفق كلها فيما بينها. لا تستخدمها قبل فهم القسم {checks}.',
};
