"""What the stand says to visitors, in each of its languages. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from signcam.hands.quality import HandProblem
from signcam.stand.spec import Language


@dataclass(frozen=True)
class StandWords:
    """All sentences in one language. Braces stand for a number, which is written in Western digits.

    Attributes:
        name: the language's own name.
        right_to_left: the direction of its writing.
    """

    name: str
    right_to_left: bool
    invite: str
    hold_here: str
    privacy: str
    no_sound: str
    get_ready: str
    sign_this: str
    points: str
    this_is_how: str
    wrong: str
    among_best: str
    choose_key: str
    choose_letter: str
    same_digit: str
    finish: str
    skip: str
    erase: str
    best_today: str
    ten_signs: str
    which_signs: str
    result: str
    next_round: str
    play_again: str
    still_there: str
    camera_away: str
    closer: str
    whole_hand: str
    darkness: str
    counted: str
    initials_kept: str
    organiser: str

    def advice(self, problem: HandProblem) -> str:
        """Return what to do about a hand that is hard to read."""
        return {
            HandProblem.TOO_SMALL: self.closer,
            HandProblem.CUT_OFF: self.whole_hand,
            HandProblem.TOO_DARK: self.darkness,
        }[problem]


STAND_WORDS: Mapping[Language, StandWords] = {
    "en": StandWords(
        name="English",
        right_to_left=False,
        invite="Sign a number",
        hold_here="Hold your hand here",
        privacy="No pictures are stored. Nothing leaves this computer.",
        no_sound="There is no sound.",
        get_ready="Get ready",
        sign_this="Sign what you see",
        points="points",
        this_is_how="This is how",
        wrong="That is a {}",
        among_best="Among today's best! Sign your initials",
        choose_key="Sign the key of your letter",
        choose_letter="Which letter of the key? Sign its place",
        same_digit="The same digit again? Lower your hand in between.",
        finish="finish",
        skip="skip",
        erase="erase",
        best_today="Best today",
        ten_signs="The ten signs",
        which_signs="Digits of American Sign Language",
        result="You won {} points",
        next_round="Next round in {}",
        play_again="Hold up a hand to play again",
        still_there="Still there? Hold up a hand.",
        camera_away="The camera is away. It comes back by itself.",
        closer="Come closer",
        whole_hand="Show the whole hand",
        darkness="It is too dark here",
        counted="This stand counts visits, rounds and digits, hour by hour.",
        initials_kept="Initials in the list of the day's best are deleted the next day.",
        organiser="Run by",
    ),
    "tr": StandWords(
        name="Türkçe",
        right_to_left=False,
        invite="Elinle bir sayı göster",
        hold_here="Elini burada tut",
        privacy="Görüntü kaydedilmez. Bu bilgisayardan hiçbir şey çıkmaz.",
        no_sound="Ses yok.",
        get_ready="Hazır ol",
        sign_this="Gördüğün rakamı göster",
        points="puan",
        this_is_how="Böyle yapılır",
        wrong="Bu {}",
        among_best="Bugünün en iyilerindesin! Baş harflerini göster",
        choose_key="Harfinin tuşunu göster",
        choose_letter="Tuştaki kaçıncı harf? Sırasını göster",
        same_digit="Yine aynı rakam mı? Arada elini indir.",
        finish="bitir",
        skip="geç",
        erase="sil",
        best_today="Bugünün en iyileri",
        ten_signs="On işaret",
        which_signs="Amerikan İşaret Dili'nin rakamları",
        result="{} puan kazandın",
        next_round="Sonraki tur: {}",
        play_again="Yeniden oynamak için elini kaldır",
        still_there="Hâlâ orada mısın? Elini kaldır.",
        camera_away="Kamera yok. Kendiliğinden geri gelir.",
        closer="Yaklaş",
        whole_hand="Elinin tamamını göster",
        darkness="Burası çok karanlık",
        counted="Ziyaretler, turlar ve rakamlar saat saat sayılır.",
        initials_kept="Günün en iyileri listesindeki baş harfler ertesi gün silinir.",
        organiser="Düzenleyen",
    ),
    "ar": StandWords(
        name="العربية",
        right_to_left=True,
        invite="أظهر رقمًا بيدك",
        hold_here="ارفع يدك هنا",
        privacy="لا تُحفظ أي صور. لا شيء يغادر هذا الحاسوب.",
        no_sound="لا يوجد صوت.",
        get_ready="استعد",
        sign_this="أظهر الرقم الذي تراه",
        points="نقطة",
        this_is_how="هكذا",
        wrong="هذا {}",
        among_best="أنت بين أفضل لاعبي اليوم! أدخل أحرف اسمك الأولى بيدك",
        choose_key="أظهر مفتاح حرفك",
        choose_letter="ما ترتيب الحرف على المفتاح؟",
        same_digit="الرقم نفسه مرة أخرى؟ أنزل يدك بينهما.",
        finish="إنهاء",
        skip="تخطٍّ",
        erase="حذف",
        best_today="الأفضل اليوم",
        ten_signs="الإشارات العشر",
        which_signs="أرقام لغة الإشارة الأمريكية",
        result="حصلت على {} نقطة",
        next_round="الجولة التالية بعد {}",
        play_again="ارفع يدك لتلعب مرة أخرى",
        still_there="هل ما زلت هنا؟ ارفع يدك.",
        camera_away="الكاميرا غير متصلة. ستعود تلقائيًا.",
        closer="اقترب",
        whole_hand="أظهر يدك كاملة",
        darkness="المكان مظلم جدًا",
        counted="تُعدّ الزيارات والجولات والأرقام في كل ساعة.",
        initials_kept="تُحذف الأحرف الأولى في قائمة أفضل اليوم في اليوم التالي.",
        organiser="المنظِّم",
    ),
}
