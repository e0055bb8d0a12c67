package org.medinbound.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.inquiry.InquiryForm;

/** Invented senders of inquiries. No name, mailbox or story is that of a person. */
final class DemoSenders {
    private static final List<String> NAMES = List.of(
            "Amal Karim",
            "Budi Santoso",
            "Nguyen Van Minh",
            "Olga Sokolova",
            "Li Wen",
            "Chen Yi-Ting",
            "Sara Lindqvist",
            "Omar Haddad",
            "Maria Reyes",
            "John Carter",
            "Fatima Zahra",
            "Batbayar Dorj",
            "Siti Rahayu",
            "Ivan Petrov",
            "Tran Thi Lan");

    private static final List<String> COUNTRIES =
            List.of("AE", "ID", "VN", "RU", "CN", "TW", "SE", "SA", "PH", "US", "MA", "MN", "ID", "KZ", "VN");

    private record Story(String kind, String specialty, String question, String condition, String treatment) {}

    private static final List<Story> STORIES = List.of(
            new Story(
                    "TREATMENT",
                    "gastroenterology",
                    "Early stomach cancer was found in an endoscopy. Can it be removed through the endoscope?",
                    "No pain, normal life.",
                    "None yet."),
            new Story(
                    "TREATMENT",
                    "cardiology",
                    "Atrial fibrillation for three years. Would an ablation help?",
                    "Short of breath on stairs.",
                    "Bisoprolol, anticoagulation."),
            new Story(
                    "SECOND_OPINION",
                    "medical-oncology",
                    "Breast cancer, stage II. Is chemotherapy before the operation right for me?",
                    "Well, working.",
                    "Biopsy in September."),
            new Story(
                    "CHECKUP",
                    "health-check",
                    "I would like a full check-up of two days with a brain scan.",
                    "Healthy.",
                    "High blood pressure, treated."),
            new Story(
                    "TREATMENT",
                    "orthopaedics",
                    "My left knee hurts when walking. Can it be replaced, and how long would I stay?",
                    "Walks 300 metres with a stick.",
                    "Injections without effect."),
            new Story(
                    "QUESTION", "", "Which papers do I need for a visa for medical stay, and who writes them?", "", ""),
            new Story(
                    "TREATMENT",
                    "neurosurgery",
                    "A brain aneurysm of 6 mm was found by chance. Is treatment advised?",
                    "No complaints.",
                    "None."),
            new Story(
                    "SECOND_OPINION",
                    "haematology",
                    "Lymphoma in remission. Is a transplant advised now?",
                    "Good, some tiredness.",
                    "Six cycles of R-CHOP until May."),
            new Story(
                    "TREATMENT",
                    "ophthalmology",
                    "Cataract in both eyes. Can both be operated on in one journey?",
                    "Reads with a lens.",
                    "None."),
            new Story(
                    "TREATMENT",
                    "urology",
                    "Prostate cancer, Gleason 7. Robot-assisted operation or radiation?",
                    "Well.",
                    "Biopsy in October."));

    private DemoSenders() {}

    /** The inquiry number {@code i} from 0; every third is written in Japanese. */
    static InquiryForm form(int i) {
        Story story = STORIES.get((i + i / 10) % STORIES.size());
        boolean japanese = i % 3 == 2;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", story.kind());
        values.put("askedBy", InquiryForm.ASKED_BY.get(i % 3));
        values.put("name", japanese ? "架空 太郎" + (i + 1) : NAMES.get(i % NAMES.size()) + " (fictitious)");
        values.put("email", "demo-" + (i + 1) + "@example.org");
        values.put("residence", COUNTRIES.get(i % COUNTRIES.size()));
        values.put("language", japanese ? "ja" : "en");
        values.put("birthYear", String.valueOf(1948 + (i * 5) % 50));
        values.put("sex", i % 2 == 0 ? "FEMALE" : "MALE");
        values.put("specialty", story.specialty());
        values.put("question", japanese ? "（架空の相談です）検査で異常を指摘されました。日本での治療は可能でしょうか。" : story.question());
        values.put("condition", story.condition());
        values.put("treatment", story.treatment());
        values.put("medicines", i % 4 == 0 ? "" : "Amlodipine 5 mg");
        values.put("wantedTime", InquiryForm.TIMES.get(i % 4));
        values.put("companions", String.valueOf(i % 3));
        values.put("budgetJpy", i % 2 == 0 ? "3000000" : "");
        values.put("consents", "CARE,SENSITIVE,ABROAD");
        values.values().removeIf(String::isEmpty);
        return new InquiryForm(values);
    }
}
