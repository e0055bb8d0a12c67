insert into inquiry_check_item (kind, code, position)
select kind, code, position
from (values ('TREATMENT'), ('SECOND_OPINION'), ('CHECKUP'), ('QUESTION')) kinds (kind),
     (values ('QUESTION', 1), ('HISTORY', 2), ('MEDICINES', 3), ('TESTS', 4), ('IMAGES', 5), ('LANGUAGE', 6), ('FIT_TO_FLY', 7), ('HOME_CARE', 8)) items (code, position)
where kind = 'TREATMENT'
   or (kind = 'SECOND_OPINION' and code in ('QUESTION', 'HISTORY', 'MEDICINES', 'TESTS', 'IMAGES', 'LANGUAGE'))
   or (kind = 'CHECKUP' and code in ('QUESTION', 'MEDICINES', 'LANGUAGE'))
   or (kind = 'QUESTION' and code in ('QUESTION', 'LANGUAGE'));
insert into inquiry_check_item_text (code, language, label, request) values
('QUESTION', 'en', 'There is one clear question for the doctor', 'Please tell us in one or two sentences what you would like the doctor in Japan to answer or do.'),
('QUESTION', 'ja', '医師への質問が明確である', '日本の医師に何を尋ねたいか、何をしてほしいかを、一、二文でお知らせください。'),
('HISTORY', 'en', 'Diagnosis, course and treatment so far can be followed', 'Please send a summary of your diagnosis and treatment so far, for example a discharge summary or a referral letter.'),
('HISTORY', 'ja', '診断・経過・これまでの治療が分かる', '診断とこれまでの治療の要約（退院時要約や紹介状など）をお送りください。'),
('MEDICINES', 'en', 'List of medicines with doses, and allergies', 'Please send a list of the medicines you take, with their doses. A clear photo of the boxes or of your prescription is enough.'),
('MEDICINES', 'ja', '薬の一覧（用量つき）とアレルギー', '服用中の薬と用量の一覧をお送りください。薬の箱や処方箋の鮮明な写真でもかまいません。'),
('TESTS', 'en', 'Recent test results can be read', 'Please send your most recent test results. A clear photo of each page is enough.'),
('TESTS', 'ja', '最近の検査結果が読める', '最近の検査結果をお送りください。各ページの鮮明な写真でもかまいません。'),
('IMAGES', 'en', 'Images (CT, MRI, X-ray) can be opened', 'Please send the images of your examination (CT, MRI or X-ray) again; we could not open those we have.'),
('IMAGES', 'ja', '画像（CT・MRI・X線）が開ける', '検査画像（CT・MRI・X線）を再度お送りください。お預かりした画像を開くことができませんでした。'),
('LANGUAGE', 'en', 'Papers are in one language that can be translated', 'Please send the papers in one language. If you have an English version, that is best.'),
('LANGUAGE', 'ja', '書類が翻訳できる一つの言語である', '書類を一つの言語でお送りください。英語版があれば、それが最適です。'),
('FIT_TO_FLY', 'en', 'Fitness to fly is known', 'Please ask your doctor whether you can take a long flight, and send the answer.'),
('FIT_TO_FLY', 'ja', '航空機での移動が可能か分かる', '長時間の飛行機移動が可能か、主治医に確認のうえお知らせください。'),
('HOME_CARE', 'en', 'There is a plan for care after the return home', 'Please tell us which doctor or hospital will look after you when you are back home.'),
('HOME_CARE', 'ja', '帰国後の診療の予定がある', '帰国後に診療を担当する医師または病院をお知らせください。');
