import type { closing as english } from '../en/closing.ts';

/** Sentences in Arabic on what stands last: limits, checks and the annex. */
export const closing: Readonly<Record<keyof typeof english, string>> = {
  'limits.title': 'الحدود',
  'limits.first_round': 'هذه آثار الجولة الأولى: تبقى أسعار السلع الأخرى والوظائف والأجور والنمو كما هي.',
  'limits.no_behaviour': 'لا تستجيب الكميات المستهلكة للأسعار؛ فإن انخفضت خسرت الأسر أقل مما يظهر واختلف وفر الخزانة.',
  'limits.others': 'يقع {others} من التغير على مستخدمين من غير الأسر، ولا يُتتبع كيف ينقلونه إلى غيرهم.',
  'limits.not_simulated':
    'لا تُحاكى إلا البرامج المذكورة في القسم {programmes}؛ ولا تدخل في الأرقام الإدارة والتهريب والهدر.',
  'limits.line': 'يُرسم الخط النسبي على القواعد السارية ويبقى، حتى لا يحرك الإصلاح ما يُحكم به عليه.',
  'limits.take_up': 'حيث تقل نسبة الاستفادة الفعلية عن 100% يُسحب المستفيدون مرة واحدة لكل أسرة ويبقون في الإصلاح.',
  'limits.missing': 'تُستبعد من القاعدة السجلات التي لا قيمة لها فيها، وعددها في الملاحظات تحت الجداول.',
  'limits.sampling': 'أرقام المجموعات والمناطق تقوم على أسر أقل فهي أقل دقة من المجاميع.',
  'limits.unverified': 'عدد المعاملات التي صنفها واضعوها غير محققة أو مشتقة: {count} من {all}: {list}.',
  'limits.targeting': 'تفترض تكلفة الدفع الموجه أن الفقراء يُعرفون بلا خطأ.',
  'checks.title': 'اختبارات الاتساق',
  'checks.passed': 'الاختبارات كلها متحققة، وعددها {count}.',
  'checks.failed': 'لم يتحقق {failed} من {count} من الاختبارات:',
  'annex.title': 'الملحق: الجداول',
  'annex.provenance': 'المصدر وقابلية التحقق',
  'annex.warnings': 'تنبيهات التشغيل',
  'annex.provenance_text':
    'كل مُدخل وبصمته SHA-256؛ بالمُدخلات نفسها يكتب الإصدار نفسه من ميزان البايتات نفسها. ويتحقق الأمر mizan verify من هذا المجلد.',
};
