-- Diseases as people look for them: blocks of ICD-10 with their names.
alter table directory_term drop constraint directory_term_kind_check;
alter table directory_term add constraint directory_term_kind_check check (kind in
  ('region', 'prefecture', 'specialty', 'treatment', 'language', 'accreditation', 'payment', 'care', 'price-part', 'room', 'equipment', 'disease'));

create temporary table new_disease (code text, en text, ja text) on commit drop;
insert into new_disease values
  ('b15-b19', 'Viral hepatitis', 'ウイルス性肝炎'),
  ('c00-c14', 'Cancers of mouth and throat', '口腔・咽頭のがん'),
  ('c15-c26', 'Cancers of the digestive organs', '消化器のがん'),
  ('c30-c39', 'Cancers of lung and chest', '肺・胸部のがん'),
  ('c50-c50', 'Breast cancer', '乳がん'),
  ('c51-c58', 'Gynaecological cancers', '婦人科のがん'),
  ('c60-c63', 'Cancers of prostate and male organs', '前立腺・男性生殖器のがん'),
  ('c69-c72', 'Tumours of eye, brain and nerves', '眼・脳・中枢神経の腫瘍'),
  ('c73-c75', 'Cancers of thyroid and glands', '甲状腺・内分泌腺のがん'),
  ('c81-c96', 'Leukaemia and lymphoma', '白血病・リンパ腫'),
  ('d10-d36', 'Benign tumours and polyps', '良性腫瘍・ポリープ'),
  ('e10-e14', 'Diabetes', '糖尿病'),
  ('g20-g26', 'Parkinson''s disease and movement disorders', 'パーキンソン病・運動障害'),
  ('g40-g47', 'Epilepsy and sleep disorders', 'てんかん・睡眠障害'),
  ('h25-h28', 'Cataract', '白内障'),
  ('h30-h36', 'Diseases of the retina', '網膜の病気'),
  ('i20-i25', 'Ischaemic heart disease', '虚血性心疾患（狭心症・心筋梗塞）'),
  ('i30-i52', 'Heart valves and rhythm', '心臓弁膜症・不整脈'),
  ('i60-i69', 'Stroke and vessels of the brain', '脳卒中・脳血管の病気'),
  ('i70-i79', 'Aorta and arteries', '大動脈・動脈の病気'),
  ('k00-k14', 'Teeth and mouth', '歯・口腔の病気'),
  ('k20-k31', 'Oesophagus and stomach', '食道・胃の病気'),
  ('l20-l30', 'Dermatitis and eczema', '皮膚炎・湿疹'),
  ('m00-m25', 'Joints', '関節の病気'),
  ('m40-m54', 'Spine and back', '脊椎・背中の病気'),
  ('n17-n19', 'Kidney failure', '腎不全'),
  ('n20-n23', 'Kidney and urinary stones', '尿路結石'),
  ('n80-n98', 'Infertility and female organs', '不妊・女性生殖器の病気'),
  ('q20-q28', 'Heart defects from birth', '先天性心疾患'),
  ('s80-s89', 'Injuries of knee and leg', '膝・下腿のけが');
insert into directory_term (kind, code, sort) select 'disease', code, 10 * row_number() over (order by code) from new_disease;
insert into directory_term_text (kind, code, language, name)
select 'disease', code, 'en', en from new_disease union all select 'disease', code, 'ja', ja from new_disease;

-- Does the block of a treatment cover the disease? A treatment of all cancers covers those of the stomach.
create function icd10_covers(treated text, disease text) returns boolean language sql immutable as $$
  select split_part(treated, '-', 1) <= split_part(upper(disease), '-', 1) and split_part(treated, '-', 2) >= split_part(upper(disease), '-', 2)
$$;
comment on function icd10_covers(text, text) is 'Does the ICD-10 block of a treatment cover the block of a disease?';

create or replace function hospital_search_refresh(only_hospital bigint) returns void language sql as $$
  insert into hospital_search (hospital_id, published, admitted_until, region, specialties, treatments, languages, words)
  select h.id, h.status = 'published', h.admitted_until, p.region,
    array(select specialty from hospital_department d where d.hospital_id = h.id order by 1),
    array(select treatment from hospital_offer o where o.hospital_id = h.id order by 1),
    array(select distinct language from hospital_language l where l.hospital_id = h.id order by 1),
    lower(normalize(concat_ws(' ',
      (select string_agg(concat_ws(' ', t.name, t.city, t.summary), ' ') from hospital_text t where t.hospital_id = h.id),
      (select string_agg(x.name, ' ') from directory_term_text x
        where (x.kind = 'prefecture' and x.code = h.prefecture)
           or (x.kind = 'region' and x.code = p.region)
           or (x.kind = 'specialty' and x.code in (select specialty from hospital_department d where d.hospital_id = h.id))
           or (x.kind = 'treatment' and x.code in (select treatment from hospital_offer o where o.hospital_id = h.id))
           or (x.kind = 'disease' and x.code in (
             select lower(y.icd10) from hospital_offer o join directory_treatment y on y.treatment = o.treatment where o.hospital_id = h.id))
           or (x.kind = 'language' and x.code in (select language from hospital_language l where l.hospital_id = h.id))
           or (x.kind = 'accreditation' and x.code in (select scheme from hospital_accreditation a where a.hospital_id = h.id)))),
      NFKC) collate pg_c_utf8)
  from hospital h join directory_prefecture p on p.prefecture = h.prefecture
  where h.id = only_hospital
  on conflict (hospital_id) do update set published = excluded.published, admitted_until = excluded.admitted_until,
    region = excluded.region, specialties = excluded.specialties, treatments = excluded.treatments,
    languages = excluded.languages, words = excluded.words
$$;
select count(hospital_search_refresh(id)) from hospital;
