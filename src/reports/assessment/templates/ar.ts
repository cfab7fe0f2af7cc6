import type { Template } from './template.ts';

/** The sentences of the assessment in Arabic, in the terms of docs/terms.md. */
export const ar: Template = {
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

  'programmes.title': 'البرامج وتكلفتها',
  'programmes.total':
    'وفق قواعد {year} تكلف البرامج المحاكاة هنا الخزانة {total} سنوياً. أكبر البنود {largest}: {amount}، أي {share} من الكل.',
  'programmes.parties':
    'يصل منها إلى الأسر {households}، ويذهب {others} إلى مستخدمين من غير الأسر أو تسرب أو اشتراكات.',
  'programmes.subsidies': 'يبلغ دعم الأسعار {amount}، ويدفع المستخدمون {paid} من تكلفة توريد السلع.',

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

  'today.title': 'التوزيع اليوم',
  'today.welfare': 'متوسط الرفاه في {year}: {mean} سنوياً. حصة أفقر خُمس من الأفراد {bottom} منه، وحصة أغنى خُمس {top}.',
  'today.subsidies':
    'يتبع الدعم الاستهلاك: من كل 100 {currency} تتلقاها الأسر دعماً يذهب {bottom} إلى أفقر خُمس و{top} إلى أغنى خُمس.',
  'today.transfers': 'من كل 100 {currency} من التحويلات النقدية يذهب {bottom} إلى أفقر خُمس و{top} إلى أغنى خُمس.',

  'pay.title': 'رواتب القطاع العام',
  'pay.bill': '{label}: {before} سنوياً لعدد {staff} من الموظفين، أي {average} لكل منهم في المتوسط.',
  'pay.bill_only': '{label}: {before} سنوياً.',
  'pay.bill_falls': 'يخفضها الإصلاح {change} ({percent}).',
  'pay.bill_rises': 'يرفعها الإصلاح {change} ({percent}).',
  'pay.bill_same': 'ويبقيها الإصلاح كما هي.',

  'protection.title': 'الحماية الاجتماعية',
  'protection.programme': 'يكلف بند {label} {amount} سنوياً ويصل إلى {recipients} من المستفيدين.',

  'people.title': 'الأثر على الأفراد',
  'people.mean_falls': 'ينخفض الرفاه {amount} سنوياً في المتوسط، أي {percent} من مستواه في {year}.',
  'people.mean_rises': 'يرتفع الرفاه {amount} سنوياً في المتوسط، أي {percent} من مستواه في {year}.',
  'people.mean_same': 'لا يتغير الرفاه في المتوسط.',
  'people.mean_unclear': 'لا تغير ذا دلالة إحصائية في متوسط الرفاه.',
  'people.poor_gain_rich_lose':
    'تربح أفقر مجموعة {poorest} ({poorest_percent}) وتخسر أغنى مجموعة {richest} ({richest_percent}).',
  'people.poor_lose_rich_gain':
    'تخسر أفقر مجموعة {poorest} ({poorest_percent}) وتربح أغنى مجموعة {richest} ({richest_percent}).',
  'people.both_lose_more_poor':
    'تخسر أفقر مجموعة {poorest} وأغنى مجموعة {richest}؛ وخسارة الأفقر أكبر نسبةً إلى رفاهها ({poorest_percent} مقابل {richest_percent}).',
  'people.both_lose_more_rich':
    'تخسر أفقر مجموعة {poorest} وأغنى مجموعة {richest}؛ وخسارة الأغنى أكبر نسبةً إلى رفاهها ({richest_percent} مقابل {poorest_percent}).',
  'people.both_gain': 'تربح أفقر مجموعة {poorest} ({poorest_percent}) وأغنى مجموعة {richest} ({richest_percent}).',
  'people.largest_loss': 'أثقل البنود أثراً {instrument}: نقص قدره {amount} سنوياً في المتوسط.',
  'people.losers':
    'يخسر {losers} من الأفراد ويربح {winners}. يخسر {poorest_losers} في أفقر مجموعة و{richest_losers} في أغناها.',
  'people.difference': 'يختلف ما تخسره الأسر عما تكسبه الخزانة حيث يدفع مستخدمون من غير الأسر أيضاً ({others}).',

  'poverty.title': 'الأثر على الفقر وعدم المساواة',
  'poverty.title_review': 'الفقر وعدم المساواة',
  'poverty.headcount_falls': 'عند {line} تنخفض نسبة الفقر {points} نقطة مئوية، من {before} إلى {after}.',
  'poverty.headcount_rises': 'عند {line} ترتفع نسبة الفقر {points} نقطة مئوية، من {before} إلى {after}.',
  'poverty.headcount_same': 'عند {line} تبقى نسبة الفقر {before}.',
  'poverty.headcount_unclear':
    'عند {line} تنتقل نسبة الفقر من {before} إلى {after}، ولا تغير ذا دلالة إحصائية (الخطأ المعياري {se} نقطة).',
  'poverty.gap_falls': 'تنخفض فجوة الفقر من {before} إلى {after}.',
  'poverty.gap_rises': 'ترتفع فجوة الفقر من {before} إلى {after}.',
  'poverty.gap_same': 'تبقى فجوة الفقر عند {before}.',
  'poverty.gap_unclear': 'لا تغير ذا دلالة إحصائية في فجوة الفقر.',
  'poverty.floating': 'لو تحرك الخط مع الإصلاح لكانت نسبة الفقر {after}.',
  'poverty.gini_falls': 'ينخفض معامل جيني من {before} إلى {after}.',
  'poverty.gini_rises': 'يرتفع معامل جيني من {before} إلى {after}.',
  'poverty.gini_same': 'يبقى معامل جيني عند {before}.',
  'poverty.gini_unclear': 'لا تغير ذا دلالة إحصائية في معامل جيني.',
  'poverty.parts': 'يأخذ الجدول {table} كل تغيير وحده: ما يكون عليه الفقر وعدم المساواة لو لم يتغير غيره.',

  'compensation.title': 'التعويض',
  'compensation.pays':
    'يعيد الإصلاح {paid} سنوياً، أي {share} مما يوفره. من دون ذلك تكون نسبة الفقر {without} بدلاً من {after}، ومتوسط الخسارة {loss} سنوياً بدلاً من {net_loss}.',
  'compensation.none': 'لا يعيد الإصلاح شيئاً.',
  'compensation.required':
    'قبل أي دفع، تعيد {headcount_budget} سنوياً تُدفع بالتساوي للجميع ({headcount_transfer} للفرد) نسبة الفقر إلى ما هي عليه اليوم، وتعيد {gap_budget} ({gap_transfer} للفرد) فجوة الفقر.',
  'compensation.required_nothing': 'قبل أي دفع لا تزيد نسبة الفقر على ما هي عليه اليوم، فلا يلزم دفع لتثبيتها.',
  'compensation.targeted':
    'وإذا دُفع لأفقر {group_share} من الأفراد وحدهم تحقق ذلك بمبلغ {targeted_budget}، إن لم يُترك مستحق ولم يدخل غير مستحق.',
  'compensation.out_of_reach': 'حتى الوفر كله إذا دُفع بالتساوي للجميع لا يعيد نسبة الفقر إلى ما كانت عليه.',

  'budget.title': 'الميزانية بعد التعويض',
  'budget.net_saving': 'وفر {saved} − إنفاق مضاف {added} = وفر صافٍ {net} سنوياً.',
  'budget.net_cost': 'وفر {saved} − إنفاق مضاف {added} = تكلفة صافية {net} سنوياً.',
  'budget.households_bear': 'تتحمل الأسر {households} من التغير وغيرها {others}.',
  'budget.households_gain': 'تتلقى الأسر زيادة قدرها {households} وغيرها {others}.',
  'budget.households_mixed': 'يتغير ما تتلقاه الأسر بمقدار {households} وما يتلقاه غيرها بمقدار {others}.',
  'budget.title_review': 'النتائج الرئيسية',
  'budget.claim': 'تقدير منشور، {what}: {claimed}{source}؛ والمحاكى هنا وفر صافٍ قدره {net} سنوياً.',

  'budget.claim_cost': 'تقدير منشور، {what}: {claimed}{source}؛ والمحاكى هنا تكلفة صافية قدرها {net} سنوياً.',

  'sensitivity.title': 'الحساسية',
  'sensitivity.intro': 'تُشد كل رافعة إلى نصف ما يقوله الإصلاح وثلاثة أرباعه وكله، وتبقى الأخرى على حالها.',
  'sensitivity.lever':
    '{lever} عند النصف: وفر صافٍ {half_saving} ونسبة فقر {half_headcount}؛ وكاملةً: {full_saving} و{full_headcount}.',
  'sensitivity.grid': 'يفعل الشكل {figure} ذلك لرافعتين معاً.',
  'sensitivity.line_moves': 'لو تحرك خط الفقر مع الإصلاح لكانت نسبة الفقر {after} بدلاً من {anchored}.',

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

  'chart.group': 'مجموعات الأفراد حسب الرفاه، من الأفقر',
  'chart.all': 'الجميع',
  'chart.percent_of_welfare': '% من الرفاه',
  'chart.percent_of_people': '% من الأفراد',
  'chart.net': 'المجموع',
  'chart.other': 'بنود أخرى',
  'chart.incidence': 'أثر كل تغيير حسب المجموعة، % من الرفاه',
  'chart.incidence_alt':
    'أعمدة مكدسة لكل مجموعة من الأفراد، جزء لكل تغيير ونقطة للمجموع: {first} من الرفاه في أفقر مجموعة و{last} في أغناها و{all} للجميع.',
  'chart.today': 'ما تقدمه البرامج اليوم حسب المجموعة، % من الرفاه',
  'chart.today_alt':
    'أعمدة مكدسة لكل مجموعة من الأفراد، جزء لكل برنامج: {first} من الرفاه في أفقر مجموعة و{last} في أغناها و{all} للجميع.',
  'chart.winners': 'الرابحون والخاسرون حسب المجموعة',
  'chart.winners_alt':
    'أعمدة مكدسة لكل مجموعة من الأفراد حسب تغير رفاههم: يخسر {losers} من الأفراد ويربح {winners}؛ ويخسر {poorest} في أفقر مجموعة و{richest} في أغناها.',
  'chart.loss_large': 'خسارة 5% فأكثر',
  'chart.loss_small': 'خسارة دون 5%',
  'chart.none': 'دون تغير يُذكر',
  'chart.gain_small': 'ربح حتى 5%',
  'chart.gain_large': 'ربح يفوق 5%',
  'chart.lorenz': 'منحنى لورنز ومنحنيات التركز اليوم',
  'chart.lorenz_alt':
    'الحصص التراكمية من الرفاه ومن أكبر البرامج على الأفراد من الأفقر إلى الأغنى. حصة أفقر 40% من الرفاه {bottom}. والمنحنى فوق القطر يذهب إلى الفقراء أكثر من نسبتهم.',
  'chart.equality': 'المساواة',
  'chart.welfare': 'الرفاه',
  'chart.people_share': 'الأفراد من الأفقر، %',
  'chart.cumulative': 'الحصة التراكمية، %',
  'chart.compensation': 'نسبة الفقر وميزانية التعويض',
  'chart.compensation_alt': 'نسبة الفقر مقابل المال المعاد بالتساوي. تبدأ عند {unpaid} وهي اليوم {today}؛ {required}',
  'chart.compensation_required': 'دفع {budget} للجميع يعيدها.',
  'chart.compensation_never': 'لا يعيدها أي دفع مما يظهر.',
  'chart.compensation_not_needed': 'لا يلزم دفع لتثبيتها.',
  'chart.budget_axis': 'ميزانية الدفع، مليون {currency} سنوياً',
  'chart.headcount_axis': 'نسبة الفقر، %',
  'chart.everybody': 'يُدفع للجميع',
  'chart.poorest': 'يُدفع لأفقر {share}',
  'chart.as_proposed': 'الإصلاح',
  'chart.today_level': 'اليوم: {level}',
  'chart.required': '{budget}',
  'chart.waterfall': 'من وفر كل تغيير إلى الوفر الصافي، مليون {currency} سنوياً',
  'chart.waterfall_alt': 'درجات من الصفر: {steps}. الوفر الصافي {net}.',
  'chart.net_saving': 'الوفر الصافي',
  'chart.million_axis': 'مليون {currency} سنوياً',
  'chart.growth': 'منحنى وقوع النمو: تغير الرفاه عند كل مئين',
  'chart.growth_alt':
    'التغير النسبي لكل مئين من الرفاه: {first} عند الخامس و{middle} عند الوسيط و{last} عند الخامس والتسعين.',
  'chart.growth_note':
    'الخط الرفيع: كل مئين أياً كان من فيه قبل الإصلاح وبعده. والخط الغليظ: متوسط تسعة مئينات متجاورة.',
  'chart.mean_change': 'تغير المتوسط',
  'chart.percentile_axis': 'مئين الأفراد حسب الرفاه',
  'chart.change_axis': 'التغير، %',
  'chart.grid': 'الوفر الصافي (مليون {currency} سنوياً) ونسبة الفقر (%) حسب شدة رافعتين',
  'chart.grid_alt':
    'شبكة شدة تطبيق {first} و{second}: الوفر الصافي من {least} إلى {most}، ونسبة الفقر من {lowest} إلى {highest}.',
  'chart.intensity_axis': '{lever}، الشدة %',
  'chart.tariff': '{label}: السعر حسب الشريحة والفاتورة',
  'chart.tariff_alt':
    'في الأعلى سعر كل شريحة قبل الإصلاح وبعده، وفي الأسفل الفاتورة حسب الكمية. عند {quantity} {unit} {period} تنتقل الفاتورة من {before} إلى {after}.',
  'chart.price_axis': 'السعر، {unit}',
  'chart.bill_axis': 'الفاتورة، {unit}',
  'chart.quantity_axis': 'الكمية، {unit} {period}',
  'chart.before': 'السارية',
  'chart.after': 'الإصلاح',
  'chart.period_month': 'شهرياً',
  'chart.period_year': 'سنوياً',
  'chart.period_other': 'في المدة',
  'chart.map': 'تغير متوسط الرفاه حسب: {region}، %',
  'chart.map_alt': 'مربع لكل مكان قريباً من موقعه: {list}.',
  'chart.map_note': 'مربعات متساوية قريباً من مواقع الأماكن، لا بمقياس رسم.',
};
