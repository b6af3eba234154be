<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>window</name>
        <message>
            <location filename="../../signcam/ui/banner.py" />
            <source>Change ▾</source>
            <translation>تغيير ▾</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/banner.py" />
            <source>Change</source>
            <translation>تغيير</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/banner.py" />
            <source>Close message</source>
            <translation>إغلاق الرسالة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/banner.py" />
            <source>Close (Esc)</source>
            <translation>إغلاق (Esc)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <source>Pla&amp;yback</source>
            <translation>الت&amp;شغيل</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <source>&amp;Play</source>
            <translation>&amp;تشغيل</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>&amp;Pause</source>
            <translation>إي&amp;قاف مؤقت</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <source>Paused</source>
            <translation>متوقف مؤقتًا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <source>Goes on</source>
            <translation>يستمر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/main_window.py" />
            <source>The window speaks this language from the next start.</source>
            <translation>تتكلم النافذة بهذه اللغة من التشغيل القادم.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>D&amp;efault camera</source>
            <translation>ال&amp;كاميرا الافتراضية</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Play the &amp;digits demo</source>
            <translation>تشغيل عرض الأ&amp;رقام</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Play the &amp;numbers demo</source>
            <translation>تشغيل عرض الأ&amp;عداد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Look for cameras again</source>
            <translation>ال&amp;بحث عن الكاميرات من جديد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Play a&amp;gain</source>
            <translation>ت&amp;شغيل من جديد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Mirror</source>
            <translation>&amp;مرآة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Mirror the picture</source>
            <translation>عكس الصورة كالمرآة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Landmarks</source>
            <translation>&amp;نقاط اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Draw the hand's outline and crop</source>
            <translation>رسم حدود اليد والجزء المقتطع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Timing</source>
            <translation>الأ&amp;زمنة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Full screen</source>
            <translation>ملء ال&amp;شاشة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Signs that are read</source>
            <translation>الإ&amp;شارات التي تُقرأ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Quit</source>
            <translation>&amp;خروج</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Open video or picture…</source>
            <translation>&amp;فتح فيديو أو صورة…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Open &amp;folder of pictures…</source>
            <translation>فتح م&amp;جلد صور…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Open &amp;address…</source>
            <translation>فتح ع&amp;نوان…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Open model…</source>
            <translation>فتح &amp;نموذج…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Keys</source>
            <translation>ال&amp;مفاتيح</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;About signcam</source>
            <translation>&amp;حول signcam</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Show how long each stage takes</source>
            <translation>عرض ما تستغرقه كل مرحلة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source> or </source>
            <translation> أو </translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Reads the digit that a hand signs to the camera, live, on this machine alone: no picture is stored or sent.</source>
            <translation>يقرأ الرقم الذي تشير به اليد إلى الكاميرا مباشرةً وعلى هذا الجهاز وحده: لا تُحفظ أي صورة ولا تُرسل.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Free software under the GNU General Public License, version 3 or later. Hands are found by Google's MediaPipe (Apache License 2.0).</source>
            <translation>برنامج حر بموجب رخصة غنو العمومية العامة، الإصدار 3 أو ما بعده. يعثر على الأيدي MediaPipe من Google (رخصة Apache 2.0).</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Open video or picture</source>
            <translation>فتح فيديو أو صورة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Videos and pictures ({patterns});;All files (*)</source>
            <translation>الفيديوهات والصور ({patterns});;كل الملفات (*)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Open folder of pictures</source>
            <translation>فتح مجلد صور</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Open model</source>
            <translation>فتح نموذج</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Models ({patterns})</source>
            <translation>النماذج ({patterns})</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Text (*.txt);;All files (*)</source>
            <translation>نص (*.txt);;كل الملفات (*)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Open address</source>
            <translation>فتح عنوان</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Address of an MJPEG or RTSP stream, such as a phone's camera app gives:</source>
            <translation>عنوان بث MJPEG أو RTSP، كالذي يعطيه تطبيق كاميرا الهاتف:</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>About signcam</source>
            <translation>حول signcam</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/format_menu.py" />
            <source>&amp;Resolution and rate</source>
            <translation>ال&amp;دقة والمعدل</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/format_menu.py" />
            <source>{size} at {rate} fps</source>
            <translation>بمعدل {rate} لقطة/ث، {size}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/format_menu.py" />
            <source>This camera does not say what it offers</source>
            <translation>هذه الكاميرا لا تذكر ما تتيحه</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/format_menu.py" />
            <source>As usual: {format}</source>
            <translation>كالمعتاد: {format}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/language_menu.py" />
            <source>Lan&amp;guage</source>
            <translation>الل&amp;غة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/language_menu.py" />
            <source>As the system</source>
            <translation>كما في النظام</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/mode_menu.py" />
            <source>M&amp;ode</source>
            <translation>ال&amp;وضع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Pixels from 0 to 1</source>
            <translation>بكسلات من 0 إلى 1</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Pixels from 0 to 255</source>
            <translation>بكسلات من 0 إلى 255</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Pixels from -1 to 1</source>
            <translation>بكسلات من -1 إلى 1</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Pixels less ImageNet's mean colour</source>
            <translation>بكسلات مطروح منها متوسط ألوان ImageNet</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Each picture standardized</source>
            <translation>كل صورة موحّدة القياس</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Black and white, the hand white</source>
            <translation>أبيض وأسود، واليد بيضاء</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Red, green, blue (RGB)</source>
            <translation>أحمر، أخضر، أزرق (RGB)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Blue, green, red (BGR)</source>
            <translation>أزرق، أخضر، أحمر (BGR)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Plain crop, as in the picture</source>
            <translation>اقتطاع بسيط كما في الصورة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Upright crop, as a right hand</source>
            <translation>اقتطاع قائم كيد يمنى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Middle of the whole picture</source>
            <translation>وسط الصورة كلها</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>As the camera sees it</source>
            <translation>كما تراها الكاميرا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Mirrored, as in a mirror</source>
            <translation>معكوسة كما في المرآة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>&amp;What it takes</source>
            <translation>&amp;ما يتلقاه</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>&amp;Keep this as the model's card</source>
            <translation>ا&amp;حفظ هذا بطاقةً للنموذج</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>The model's card says what it takes.</source>
            <translation>بطاقة النموذج تبيّن ما يتلقاه.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_menu.py" />
            <source>&amp;Model</source>
            <translation>ال&amp;نموذج</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_menu.py" />
            <source>No model ships with this copy</source>
            <translation>لا يأتي أي نموذج مع هذه النسخة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Step &amp;back</source>
            <translation>خطوة إلى ال&amp;خلف</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Step &amp;forward</source>
            <translation>خطوة إلى الأ&amp;مام</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>&amp;Slower</source>
            <translation>أ&amp;بطأ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>F&amp;aster</source>
            <translation>أ&amp;سرع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>&amp;Loop</source>
            <translation>ت&amp;كرار</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Start again at the end</source>
            <translation>البدء من جديد عند النهاية</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Space</source>
            <translation>المسافة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Pause, or go on; at the end, play again</source>
            <translation>إيقاف مؤقت أو متابعة؛ وعند النهاية تشغيل من جديد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Left, Right</source>
            <translation>يسار، يمين</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Five seconds back or on; one picture in a folder</source>
            <translation>خمس ثوانٍ إلى الخلف أو الأمام؛ وفي المجلد صورة واحدة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Home</source>
            <translation>Home</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Back to the start</source>
            <translation>العودة إلى البداية</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Pause, or go on (Space)</source>
            <translation>إيقاف مؤقت أو متابعة (المسافة)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>One picture back</source>
            <translation>صورة واحدة إلى الخلف</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>One picture forward</source>
            <translation>صورة واحدة إلى الأمام</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/source_menu.py" />
            <source>&amp;Source</source>
            <translation>ال&amp;مصدر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/source_menu.py" />
            <source>No camera found</source>
            <translation>لم يُعثر على كاميرا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/source_menu.py" />
            <source>The cameras cannot be listed: {error}</source>
            <translation>لا يمكن سرد الكاميرات: {error}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Toolbar</source>
            <translation>شريط الأدوات</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Model</source>
            <translation>النموذج</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Mode</source>
            <translation>الوضع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Something is stored</source>
            <translation>يُحفظ شيء ما</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/model_switch.py" />
            <source>Kept in {card}. Delete that file to try again.</source>
            <translation>حُفظ في {card}. احذف ذلك الملف للمحاولة من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/model_switch.py" />
            <source>{note} Keep or change it.</source>
            <translation>{note} أبقِه أو غيّره.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/model_switch.py" />
            <source>{error} signcam goes on with {model}.</source>
            <translation>{error} يتابع signcam باستخدام {model}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/model_switch.py" />
            <source>{model} cannot be opened: {error}.</source>
            <translation>لا يمكن فتح {model}: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>&amp;Redo the trial</source>
            <translation>إ&amp;عادة المحاولة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>&amp;Pause or go on</source>
            <translation>إي&amp;قاف مؤقت أو متابعة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>S&amp;kip the trial</source>
            <translation>ت&amp;خطي المحاولة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Stop the &amp;check</source>
            <translation>إن&amp;هاء الاختبار</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Keep where they &amp;differ</source>
            <translation>ح&amp;فظ ما يختلفان فيه</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Do this trial again, or the last</source>
            <translation>إعادة هذه المحاولة أو السابقة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Pause the check, or go on</source>
            <translation>إيقاف الاختبار مؤقتًا أو متابعته</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Skip this trial</source>
            <translation>تخطي هذه المحاولة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Stop; what was done is kept</source>
            <translation>إنهاء؛ ويبقى ما أُنجز</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Keep this hand, where the models differ</source>
            <translation>حفظ هذه اليد حيث تختلف النماذج</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/compare_menu.py" />
            <source>Open model…</source>
            <translation>فتح نموذج…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/confusion_view.py" />
            <source>Shown and answered</source>
            <translation>المعروض والمُجاب</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/consent.py" />
            <source>Store whole pictures too</source>
            <translation>حفظ الصور كاملةً أيضًا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/consent.py" />
            <source>Numbers only</source>
            <translation>الأرقام فقط</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/consent.py" />
            <source>Store pictures</source>
            <translation>حفظ الصور</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/consent.py" />
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>&amp;Check</source>
            <translation>ا&amp;ختبار</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>Space pauses.</source>
            <translation>المسافة توقف مؤقتًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>Drop it here to check with the pictures in {name}</source>
            <translation>أفلته هنا للفحص بالصور التي في {name}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>Go on</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Pause</source>
            <translation>إيقاف مؤقت</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>Stop the check that runs before another one begins.</source>
            <translation>أوقف الفحص الجاري قبل أن يبدأ فحص آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>{name} holds no folder that is named by a label, such as 0 or 7.</source>
            <translation>لا يحتوي {name} على مجلد اسمه تسمية مثل 0 أو 7.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/model_bars.py" />
            <source>{ms} ms</source>
            <translation>{ms} م‌ث</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/model_bars.py" />
            <location filename="../../signcam/ui/wording/answers.py" />
            <source>no hand</source>
            <translation>لا يد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>How far it is</source>
            <translation>مدى التقدم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>Start</source>
            <translation>ابدأ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Plan…</source>
            <translation>الخطة…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Folder…</source>
            <translation>مجلد…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Go on…</source>
            <translation>متابعة…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Open report</source>
            <translation>فتح التقرير</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Skip</source>
            <translation>تخطي</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Stop</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Compare…</source>
            <translation>مقارنة…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>One model</source>
            <translation>نموذج واحد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Plans (*.json)</source>
            <translation>الخطط (*.json)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Plan of the check</source>
            <translation>خطة الاختبار</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Signs</source>
            <translation>الإشارات</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>People</source>
            <translation>الأشخاص</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Signs, with commas</source>
            <translation>الإشارات، بفواصل</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Trials of each</source>
            <translation>محاولات لكل منها</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Hands</source>
            <translation>الأيدي</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Sides, 1 to 5 only</source>
            <translation>الجهات، من 1 إلى 5 فقط</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Distances</source>
            <translation>المسافات</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>People, as made-up codes</source>
            <translation>الأشخاص، برموز مبتكرة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Rest phase</source>
            <translation>فترة الراحة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Seed of the order</source>
            <translation>بذرة الترتيب</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Open…</source>
            <translation>فتح…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Save…</source>
            <translation>حفظ…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>The form</source>
            <translation>الاستمارة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Open a plan</source>
            <translation>فتح خطة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Save the plan</source>
            <translation>حفظ الخطة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>right</source>
            <translation>يمنى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>left</source>
            <translation>يسرى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>palm</source>
            <translation>راحة اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>back</source>
            <translation>ظهر اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>near</source>
            <translation>قريب</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>far</source>
            <translation>بعيد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/prompt_card.py" />
            <source>Rest</source>
            <translation>راحة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show signs as they are asked for, and find out what a model is worth on live hands: each digit three times, about five minutes.</source>
            <translation>أظهر الإشارات حين تُطلب واعرف قيمة النموذج على أيدٍ حية: كل رقم ثلاث مرات، نحو خمس دقائق.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>&lt;span style="color: #e0403a"&gt;●&lt;/span&gt; Pictures of the hand are stored</source>
            <translation>&lt;span style="color: #e0403a"&gt;●&lt;/span&gt; تُحفظ صور اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>The check keeps pictures of the hand and what the models answer on this computer.</source>
            <translation>يحفظ الاختبار صور اليد وإجابات النماذج على هذا الحاسوب.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>The check keeps what the models answer on this computer, without pictures.</source>
            <translation>يحفظ الاختبار إجابات النماذج على هذا الحاسوب بلا صور.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show each sign as it is asked for, and hold it still: frames are taken only of a still hand.</source>
            <translation>أظهر كل إشارة حين تُطلب وأبقها ثابتة: لا تؤخذ اللقطات إلا من يد ثابتة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Space pauses, the right arrow skips a trial, the left one does it again. A presenter's clicker works too.</source>
            <translation>المسافة توقف مؤقتًا، والسهم الأيمن يتخطى المحاولة، والأيسر يعيدها. ويعمل كذلك جهاز التحكم في العروض.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <location filename="../../signcam/ui/panel/panel.py" />
            <source>Left hand</source>
            <translation>يد يسرى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <location filename="../../signcam/ui/panel/panel.py" />
            <source>Right hand</source>
            <translation>يد يمنى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>{place} of {total}</source>
            <translation>{place} من {total}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Paused. Space goes on.</source>
            <translation>متوقف مؤقتًا. المسافة للمتابعة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Waits for an answer.</source>
            <translation>ينتظر إجابة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Get ready …</source>
            <translation>استعد …</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>in {seconds} …</source>
            <translation>بعد {seconds} …</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>{seconds} s left</source>
            <translation>بقي {seconds} ث</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show your hand.</source>
            <translation>أظهر يدك.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Taking …</source>
            <translation>تُلتقط …</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Hold it still.</source>
            <translation>أبقها ثابتة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Picture {place} of {total}</source>
            <translation>الصورة {place} من {total}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>The models open …</source>
            <translation>تُفتح النماذج …</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source> · {right} of {trials} right so far</source>
            <translation> · الصحيح حتى الآن {right} من {trials}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>They agree.</source>
            <translation>متفقة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>They differ: D keeps this hand.</source>
            <translation>مختلفة: D يحفظ هذه اليد.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show {label}</source>
            <translation>أظهر {label}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show {label} with your left hand</source>
            <translation>أظهر {label} بيدك اليسرى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show {label} with your right hand</source>
            <translation>أظهر {label} بيدك اليمنى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/hint_overlay.py" />
            <source>No hint</source>
            <translation>لا تلميح</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>&amp;Practise</source>
            <translation>ت&amp;درّب</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Return starts a round.</source>
            <translation>‏Enter يبدأ جولة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Return starts a round of ten digits. Sign each one until it is right.</source>
            <translation>‏Enter يبدأ جولة من عشرة أرقام. أشِر بكل رقم حتى يصح.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>The pictures show each sign as you see it and as others see it.</source>
            <translation>تُظهر الصور كل إشارة كما تراها أنت وكما يراها الآخرون.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>If a finger is off, a ring marks it on your hand, and an arrow shows where it should go.</source>
            <translation>إن أخطأ إصبع فحلقة على يدك تعيّنه، وسهم يبيّن أين ينبغي أن يكون.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>0 to 9 choose the digits to practise. Your progress is kept on this computer until you delete it.</source>
            <translation>المفاتيح من 0 إلى 9 تختار أرقام التدريب. يبقى تقدمك على هذا الحاسوب حتى تحذفه.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Sign a {digit}.</source>
            <translation>أشِر بالرقم {digit}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>&amp;Start a round</source>
            <translation>&amp;بدء جولة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>S&amp;kip this digit</source>
            <translation>ت&amp;خطي هذا الرقم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Dig&amp;its I miss most</source>
            <translation>الأرقام التي أخ&amp;طئها أكثر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>&amp;Delete my progress</source>
            <translation>&amp;حذف تقدمي</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Your progress is deleted.</source>
            <translation>حُذف تقدمك.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Start a round</source>
            <translation>بدء جولة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Skip this digit</source>
            <translation>تخطي هذا الرقم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Practise the digits missed most</source>
            <translation>التدرب على أكثر الأرقام خطأً</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Delete all progress at once</source>
            <translation>حذف كل التقدم فورًا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Lower the hand, then sign the {digit} again.</source>
            <translation>أنزل يدك ثم أشِر بالرقم {digit} من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/page.py" />
            <source>Practise</source>
            <translation>تدرّب</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/page.py" />
            <source>Practise the {digit}</source>
            <translation>تدرّب على {digit}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/page.py" />
            <source>Practise the {digit} ({digit})</source>
            <translation>تدرّب على {digit} ({digit})</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/progress_chart.py" />
            <source>After your first round, this chart shows the time to right, day by day.</source>
            <translation>بعد جولتك الأولى يُظهر هذا المخطط زمن الإصابة يومًا بيوم.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/progress_chart.py" />
            <source>Seconds to right, by day</source>
            <translation>ثواني الإصابة، يومًا بيوم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/progress_chart.py" />
            <source>{day}: {seconds} seconds, {right} of {asked} right</source>
            <translation>{day}: {seconds} ثانية، {right} صحيح من {asked}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>Your usual time to right</source>
            <translation>زمن إصابتك المعتاد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>not yet</source>
            <translation>ليس بعد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>you see</source>
            <translation>ما تراه أنت</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>others see</source>
            <translation>ما يراه الآخرون</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>Sign a {digit}: {how}</source>
            <translation>أشِر بالرقم {digit}: {how}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Your progress is kept on this computer until you delete it: digits and times, no pictures.</source>
            <translation>يبقى تقدمك على هذا الحاسوب حتى تحذفه: أرقام وأزمنة بلا صور.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Return starts a round of ten digits.</source>
            <translation>‏Enter يبدأ جولة من عشرة أرقام.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Thumb</source>
            <translation>الإبهام</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Index finger</source>
            <translation>السبابة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Middle finger</source>
            <translation>الوسطى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Ring finger</source>
            <translation>البنصر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Little finger</source>
            <translation>الخنصر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>stretch it up</source>
            <translation>مُدّ الإصبع إلى أعلى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>fold it</source>
            <translation>اثنِ الإصبع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>bend it until it touches the thumb</source>
            <translation>اثنِ الإصبع حتى يلمس الإبهام</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>stretch it out to the side</source>
            <translation>مُدّه إلى الجانب</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>fold it over the palm</source>
            <translation>اثنِه فوق راحة اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>touch the index finger</source>
            <translation>المس السبابة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>touch the middle finger</source>
            <translation>المس الوسطى</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>touch the ring finger</source>
            <translation>المس البنصر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>touch the little finger</source>
            <translation>المس الخنصر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Sign a {digit}, and keep it still.</source>
            <translation>أشِر بالرقم {digit} وأبقِ يدك ثابتة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>{count} Your quickest was the {digit}, in {seconds} s. Practise the {hardest} next.</source>
            <translation>{count} أسرع أرقامك {digit} في {seconds} ث. تدرّب بعدها على {hardest}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Right: that is a {digit}.</source>
            <translation>صحيح: هذا {digit}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Sign a {digit}: {how}.</source>
            <translation>أشِر بالرقم {digit}: {how}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>That was the first step. The pictures show each sign from both sides: try another round.</source>
            <translation>كانت هذه الخطوة الأولى. تُظهر الصور كل إشارة من الجهتين: جرّب جولة أخرى.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>All ten are right!</source>
            <translation>العشرة كلها صحيحة!</translation>
        </message>
        <message numerus="yes">
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>%n of ten are right.</source>
            <translation>
                <numerusform>لا شيء صحيح من عشرة.</numerusform>
                <numerusform>واحد من عشرة صحيح.</numerusform>
                <numerusform>اثنان من عشرة صحيحان.</numerusform>
                <numerusform>%n من عشرة صحيحة.</numerusform>
                <numerusform>%n من عشرة صحيحة.</numerusform>
                <numerusform>%n من عشرة صحيحة.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>&amp;Read</source>
            <translation>ا&amp;قرأ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>P shows the bars.</source>
            <translation>‏P يُظهر الأعمدة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Sign a digit from 0 to 9 with one hand: signcam reads it.</source>
            <translation>أشِر بيد واحدة برقم من 0 إلى 9 فيقرأه signcam.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Hold one hand up and keep it still for half a second: its digit turns solid.</source>
            <translation>ارفع يدًا واحدة وأبقها ثابتة نصف ثانية فيصير رقمها ممتلئًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>A hollow digit is a guess. The bars show the network's confidence in each digit.</source>
            <translation>الرقم المفرّغ تخمين. وتُظهر الأعمدة ثقة الشبكة في كل رقم.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>&amp;What it looks at</source>
            <translation>ما تن&amp;ظر إليه</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Show what the network looks at in the hand</source>
            <translation>عرض ما تنظر إليه الشبكة في اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Side &amp;panel</source>
            <translation>ال&amp;لوحة الجانبية</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Spea&amp;k held digits</source>
            <translation>ن&amp;طق الأرقام الثابتة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>&amp;Sound at a held digit</source>
            <translation>&amp;صوت عند ثبات الرقم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>&amp;Copy what was read</source>
            <translation>نس&amp;خ ما قُرئ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/read_line.py" />
            <source>What is read stands here, with its time</source>
            <translation>هنا يظهر ما يُقرأ مع وقته</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/read_line.py" />
            <source>What was read</source>
            <translation>ما قُرئ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/attract_card.py" />
            <source>A drawn hand signs the digits</source>
            <translation>يد مرسومة تشير بالأرقام</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/mode.py" />
            <source>&amp;Stand</source>
            <translation>&amp;جناح</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/mode.py" />
            <source>Visitors play by signing digits. The window fills the screen, and all keys but one are dead.</source>
            <translation>يلعب الزوار بالإشارة إلى الأرقام. تملأ النافذة الشاشة، وتتعطل كل المفاتيح إلا واحدًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/stand_video.py" />
            <source>Your own picture</source>
            <translation>صورتك أنت</translation>
        </message>
        <message numerus="yes">
            <location filename="../../signcam/ui/modes/stand/time_bar.py" />
            <source>%n seconds left</source>
            <translation>
                <numerusform>انتهى الوقت</numerusform>
                <numerusform>بقيت ثانية واحدة</numerusform>
                <numerusform>بقيت ثانيتان</numerusform>
                <numerusform>بقيت %n ثوانٍ</numerusform>
                <numerusform>بقيت %n ثانية</numerusform>
                <numerusform>بقيت %n ثانية</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>&amp;Erase the last digit</source>
            <translation>محو ال&amp;رقم الأخير</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>&amp;Undo</source>
            <translation>&amp;تراجع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Clea&amp;r the number</source>
            <translation>م&amp;سح العدد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>&amp;Copy</source>
            <translation>نس&amp;خ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>&amp;Save as text…</source>
            <translation>&amp;حفظ كنص…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Next kin&amp;d of number</source>
            <translation>نوع ال&amp;عدد التالي</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Hold l&amp;onger</source>
            <translation>تثبيت أ&amp;طول</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Hold s&amp;horter</source>
            <translation>تثبيت أ&amp;قصر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>S&amp;pace at a pause</source>
            <translation>مسا&amp;فة عند التوقف</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Copy at the e&amp;nd</source>
            <translation>نسخ عند النها&amp;ية</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Spea&amp;k each digit</source>
            <translation>نطق &amp;كل رقم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Copy the number</source>
            <translation>نسخ العدد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Save the number as text</source>
            <translation>حفظ العدد كنص</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Free, phone, date or PIN</source>
            <translation>حر أو هاتف أو تاريخ أو PIN</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Hold each digit longer</source>
            <translation>تثبيت كل رقم مدة أطول</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Hold each digit shorter</source>
            <translation>تثبيت كل رقم مدة أقصر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Make a space at a pause</source>
            <translation>وضع مسافة عند التوقف</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Copy by itself at a pause, or when the number is complete</source>
            <translation>نسخ تلقائي عند التوقف أو اكتمال العدد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/hold_ring.py" />
            <location filename="../../signcam/ui/video/digit_badge.py" />
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>No digit</source>
            <translation>لا رقم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/hold_ring.py" />
            <source>written</source>
            <translation>كُتب</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/hold_ring.py" />
            <source>held {share}</source>
            <translation>ثابت {share}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/hold_ring.py" />
            <source>Digit {digit}, {words}</source>
            <translation>الرقم {digit}، {words}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>&amp;Write</source>
            <translation>ا&amp;كتب</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>Backspace erases.</source>
            <translation>‏Backspace يمحو.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>For the same digit again, lower or relax the hand, or move it a little aside, and hold again.</source>
            <translation>للرقم نفسه ثانيةً أنزل يدك أو أرخها، أو حرّكها قليلًا جانبًا ثم أعد التثبيت.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>A swipe of the hand across the picture erases the last digit.</source>
            <translation>تمرير اليد عبر الصورة يمحو الرقم الأخير.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>Save the number</source>
            <translation>حفظ العدد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source> It is copied.</source>
            <translation> نُسخ.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>erased</source>
            <translation>مُحي</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>cleared</source>
            <translation>مُسح</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>undone</source>
            <translation>أُعيد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>{path} cannot be written: {reason}. Save it elsewhere.</source>
            <translation>لا يمكن الكتابة إلى {path}: {reason}. احفظ في مكان آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/number_line.py" />
            <source>Written: nothing</source>
            <translation>المكتوب: لا شيء</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/number_line.py" />
            <source>Written: {text}, complete</source>
            <translation>المكتوب: {text}، مكتمل</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/number_line.py" />
            <source>Written: {text}</source>
            <translation>المكتوب: {text}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>Numbers are written digit by digit.</source>
            <translation>تُكتب الأعداد رقمًا رقمًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>The number is kept on this computer until you clear it.</source>
            <translation>يبقى العدد على هذا الحاسوب حتى تمسحه.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>Kind of number</source>
            <translation>نوع العدد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>How long a digit is held, in tenths of a second</source>
            <translation>مدة تثبيت الرقم بأعشار الثانية</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>Hold {tenths} s</source>
            <translation>ثبّت {tenths} ث</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Numbers are written digit by digit: hold each digit still until its ring is full.</source>
            <translation>تُكتب الأعداد رقمًا رقمًا: أبقِ كل رقم ثابتًا حتى تكتمل حلقته.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>{problem} Swipe across the picture or press Backspace to erase.</source>
            <translation>{problem} للمحو مرّر يدك عبر الصورة أو اضغط Backspace.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>The number is complete. Ctrl+C copies it, Delete begins a new one.</source>
            <translation>اكتمل العدد. Ctrl+C ينسخه، وDelete يبدأ عددًا جديدًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Hold the {digit} still until the ring is full.</source>
            <translation>أبقِ {digit} ثابتًا حتى تكتمل الحلقة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Lower the hand or move it a little aside to write {blocked}.</source>
            <translation>لكتابة {blocked} أنزل يدك أو حرّكها قليلًا جانبًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Ready for any digit, another {last} too.</source>
            <translation>جاهز لأي رقم، ولـ{last} مرة أخرى أيضًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Ready for any digit.</source>
            <translation>جاهز لأي رقم.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <location filename="../../signcam/ui/wording/answers.py" />
            <source>nothing</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>{last} is written. For another {last}, lower the hand or move it a little aside.</source>
            <translation>كُتب {last}. لكتابة {last} مرة أخرى أنزل يدك أو حرّكها قليلًا جانبًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/crop_view.py" />
            <source>What the network sees</source>
            <translation>ما تراه الشبكة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/crop_view.py" />
            <source>What the network looks at</source>
            <translation>ما تنظر إليه الشبكة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/crop_view.py" />
            <source>What the network sees: the hand cut out, turned upright, a left hand as a right one.</source>
            <translation>ما تراه الشبكة: اليد مقتطعة قائمة، واليسرى كأنها يمنى.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/crop_view.py" />
            <source>What the network looks at: hiding a bright place makes it much less sure of the digit in the corner.</source>
            <translation>ما تنظر إليه الشبكة: حجب موضع مضيء يجعلها أقل ثقة بكثير في الرقم الذي في الزاوية.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/digit_bars.py" />
            <source>Confidence in each digit</source>
            <translation>الثقة في كل رقم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/digit_bars.py" />
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>sure</source>
            <translation>أكيد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/digit_bars.py" />
            <source>The line stands at {threshold}: from there on a sign counts as sure.</source>
            <translation>الخط عند {threshold}: ومنه فصاعدًا تُعد الإشارة أكيدة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/panel.py" />
            <source>Confidence</source>
            <translation>الثقة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/panel.py" />
            <source>No hand</source>
            <translation>لا يد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>frames/s</source>
            <translation>لقطة/ث</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>Frames read in the last second.</source>
            <translation>اللقطات التي قُرئت في الثانية الأخيرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>ms latency</source>
            <translation>م‌ث تأخير</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>From a frame's capture until it is read, mean over the last second.</source>
            <translation>من التقاط اللقطة حتى قراءتها، بمتوسط الثانية الأخيرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>dropped</source>
            <translation>متروك</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>Frames that nobody read: only the newest one counts, so that nothing lags.</source>
            <translation>لقطات لم تُقرأ: لا يُعتد إلا بالأحدث كي لا يتأخر شيء.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/questions.py" />
            <source>Return</source>
            <translation>Enter</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/questions.py" />
            <source>Press the first button of a message</source>
            <translation>ضغط الزر الأول في الرسالة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/questions.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/questions.py" />
            <source>Close a message, leave the full screen</source>
            <translation>إغلاق الرسالة أو مغادرة ملء الشاشة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/sign_chart.py" />
            <source>palm only</source>
            <translation>الراحة فقط</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/sign_chart.py" />
            <source>The ten signs</source>
            <translation>الإشارات العشر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/sign_chart.py" />
            <source>, back of the hand</source>
            <translation>، ظهر اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>1 to 5 may be shown with either side:</source>
            <translation>من 1 إلى 5 تصح من الجهتين:</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>The pictures stay on this computer: nothing is stored, nothing is sent.</source>
            <translation>تبقى الصور على هذا الحاسوب: لا يُحفظ شيء ولا يُرسل شيء.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>signcam reads one-handed digits as in American Sign Language. Hold one hand up to the camera, palm towards it, fingers up, and keep it still for half a second.</source>
            <translation>يقرأ signcam أرقام اليد الواحدة في لغة الإشارة الأمريكية. ارفع يدًا واحدة نحو الكاميرا، وراحتها إليها والأصابع إلى أعلى، وأبقها ثابتة نصف ثانية.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>signcam reads one-handed digits as in American Sign Language. Hold one hand up to the camera, the back of the hand (1 to 5) or the palm (0 and 6 to 9) towards it, fingers up, and keep it still for half a second.</source>
            <translation>يقرأ signcam أرقام اليد الواحدة في لغة الإشارة الأمريكية. ارفع يدًا واحدة نحو الكاميرا، وظهرها إليها (1 إلى 5) أو راحتها (0 و6 إلى 9) والأصابع إلى أعلى، وأبقها ثابتة نصف ثانية.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>Signs that signcam reads</source>
            <translation>الإشارات التي يقرؤها signcam</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>Show a digit with one hand</source>
            <translation>أشِر برقم بيد واحدة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>&amp;Palm</source>
            <translation>&amp;راحة اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>&amp;Back of the hand</source>
            <translation>&amp;ظهر اليد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/sound.py" />
            <source>No sound can be made, because Qt finds no loudspeaker on this computer. On Debian and Ubuntu, install libpulse0.</source>
            <translation>لا يمكن إصدار صوت لأن Qt لا يجد مكبر صوت على هذا الحاسوب. على Debian وUbuntu ثبّت libpulse0.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/speech.py" />
            <source>Nothing can be spoken, because this computer has no voice that Qt knows. On Debian and Ubuntu, install speech-dispatcher.</source>
            <translation>لا يمكن النطق لأن هذا الحاسوب بلا صوت يعرفه Qt. على Debian وUbuntu ثبّت speech-dispatcher.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/upkeep.py" />
            <source>Esc leaves it. {hint}</source>
            <translation>‏Esc للمغادرة. {hint}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/upkeep.py" />
            <source>Full screen</source>
            <translation>ملء الشاشة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/digit_badge.py" />
            <source>Digit</source>
            <translation>رقم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/digit_badge.py" />
            <source>Sign</source>
            <translation>إشارة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Playback</source>
            <translation>التشغيل</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Position</source>
            <translation>الموضع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Where it is</source>
            <translation>أين وصل</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Speed {speed}</source>
            <translation>السرعة {speed}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Speed ([ and ])</source>
            <translation>السرعة ([ و ])</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Arrival to painted</source>
            <translation>من الوصول إلى الرسم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Wait</source>
            <translation>انتظار</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Crop</source>
            <translation>اقتطاع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Classifier</source>
            <translation>المصنِّف</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Stabilizer</source>
            <translation>المثبِّت</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Paint</source>
            <translation>رسم</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>No frames yet</source>
            <translation>لا لقطات بعد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Frames: {frames_in} in, {recognized} recognized, {shown} shown, {dropped} dropped</source>
            <translation>اللقطات: {frames_in} واردة، {recognized} مقروءة، {shown} معروضة، {dropped} متروكة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>{time} ms a frame, </source>
            <translation>{time} م‌ث للقطة، </translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Processor: {a_frame}{cores} of a core. Memory: {memory} MB</source>
            <translation>المعالج: {a_frame}{cores} من نواة. الذاكرة: {memory} MB</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Timing</source>
            <translation>الأزمنة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/video_view.py" />
            <source>Video</source>
            <translation>الفيديو</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/window_menus.py" />
            <source>&amp;View</source>
            <translation>&amp;عرض</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/window_menus.py" />
            <source>&amp;Help</source>
            <translation>م&amp;ساعدة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/answers.py" />
            <source>none</source>
            <translation>لا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/drop.py" />
            <source>Drop one file or one folder at a time.</source>
            <translation>أفلت ملفًا واحدًا أو مجلدًا واحدًا في كل مرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/drop.py" />
            <source>Only files and folders of this computer can be dropped here. Ctrl+L opens an address.</source>
            <translation>لا يُفلت هنا إلا ملفات هذا الحاسوب ومجلداته. Ctrl+L يفتح عنوانًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/drop.py" />
            <source>Drop it here to open {name}</source>
            <translation>أفلته هنا لفتح {name}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/drop.py" />
            <source>Drop it here to read with {name}</source>
            <translation>أفلته هنا للقراءة باستخدام {name}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>signcam keeps trying.</source>
            <translation>يواصل signcam المحاولة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Choose another source</source>
            <translation>اختيار مصدر آخر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Play again</source>
            <translation>تشغيل من جديد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Play a demo</source>
            <translation>تشغيل عرض</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>No hand in view</source>
            <translation>لا يد في الصورة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Hold one hand up to the camera.</source>
            <translation>ارفع يدًا واحدة نحو الكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>This hand shows none that signcam reads: H shows the ten signs.</source>
            <translation>هذه اليد لا تُظهر رقمًا يقرؤه signcam: H يُظهر الإشارات العشر.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Opening</source>
            <translation>جارٍ الفتح</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>The first picture comes in a moment.</source>
            <translation>تأتي الصورة الأولى بعد لحظة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>No pictures arrive</source>
            <translation>لا تصل صور</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Check the camera or the network; the picture comes back by itself.</source>
            <translation>افحص الكاميرا أو الشبكة؛ تعود الصورة من تلقاء نفسها.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>The picture stands still</source>
            <translation>الصورة ثابتة لا تتغيّر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Start the camera again; the picture comes back by itself.</source>
            <translation>أعد تشغيل الكاميرا، وستعود الصورة من تلقاء نفسها.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Connection lost</source>
            <translation>انقطع الاتصال</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Plug the camera in again, or check the network. signcam keeps trying.</source>
            <translation>أعد توصيل الكاميرا أو افحص الشبكة. يواصل signcam المحاولة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>No camera</source>
            <translation>لا كاميرا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Plug one in and it starts by itself, or open a video.</source>
            <translation>وصّل كاميرا فيبدأ من تلقاء نفسه، أو افتح فيديو.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Camera in use</source>
            <translation>الكاميرا مستخدمة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Close the other program that shows it; signcam then starts by itself.</source>
            <translation>أغلق البرنامج الآخر الذي يعرضها فيبدأ signcam من تلقاء نفسه.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Camera not allowed</source>
            <translation>الكاميرا غير مسموحة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Allow camera access for this program in the system's privacy settings.</source>
            <translation>اسمح لهذا البرنامج بالكاميرا في إعدادات الخصوصية.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>This cannot be shown</source>
            <translation>لا يمكن عرض هذا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Choose something else, or try again.</source>
            <translation>اختر شيئًا آخر أو حاول من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Hands cannot be found</source>
            <translation>لا يمكن العثور على الأيدي</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>signcam doctor says what is missing.</source>
            <translation>الأمر signcam doctor يبيّن ما ينقص.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>One moment</source>
            <translation>لحظة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>The recognition stopped. It is being started again.</source>
            <translation>توقف التعرّف. يُعاد تشغيله.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Nothing is read</source>
            <translation>لا يُقرأ شيء</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>The recognition has failed. Try again, or choose another model.</source>
            <translation>فشل التعرّف. حاول من جديد أو اختر نموذجًا آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>End of clip</source>
            <translation>انتهى المقطع</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Space plays it again.</source>
            <translation>المسافة تعيد التشغيل.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Hand too small</source>
            <translation>اليد صغيرة جدًا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Come closer to the camera.</source>
            <translation>اقترب من الكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Hand cut off</source>
            <translation>اليد مقطوعة</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Bring the whole hand into the picture.</source>
            <translation>أدخل اليد كلها في الصورة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Too dark</source>
            <translation>مظلم جدًا</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Turn on a light, or face a window.</source>
            <translation>أشعل ضوءًا أو واجه نافذة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/models.py" />
            <source>{accuracy} % of {pictures} pictures read right: {data}</source>
            <translation>قُرئ {accuracy} % من {pictures} صورة قراءة صحيحة: {data}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/read_log.py" />
            <source>No digit is held</source>
            <translation>لا رقم ثابت</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/read_log.py" />
            <source>Held digit: {label}</source>
            <translation>الرقم الثابت: {label}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>not sure</source>
            <translation>غير أكيد</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>hold it</source>
            <translation>ثبّتها</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>changing</source>
            <translation>يتغيّر</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>held</source>
            <translation>ثابت</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>Demo</source>
            <translation>عرض</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>Drawn hands sign: no camera is on.</source>
            <translation>أيدٍ مرسومة تشير: لا كاميرا تعمل.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>Opening {name}…</source>
            <translation>جارٍ فتح {name}…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>{text} is no address. An address begins with http://, https:// or rtsp://, such as http://192.168.1.5:8080/video.</source>
            <translation>‏{text} ليس عنوانًا. يبدأ العنوان بـ http:// أو https:// أو rtsp://، مثل http://192.168.1.5:8080/video.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>This address is not kept, since it contains a password. Type it again at the next start.</source>
            <translation>لا يُحفظ هذا العنوان لأنه يحتوي على كلمة مرور. اكتبه من جديد عند التشغيل القادم.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>No address was typed. An address looks like http://192.168.1.5:8080/video.</source>
            <translation>لم يُكتب عنوان. يكون العنوان مثل http://192.168.1.5:8080/video.</translation>
        </message>
    </context>
    <context>
        <name>sentences</name>
        <message>
            <location filename="../../signcam/checking/differences.py" />
            <source>The hand cannot be written to {folder}: {reason}.</source>
            <translation>لا يمكن كتابة اليد إلى {folder}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/folder_check.py" />
            <source>{name} contains no pictures. Choose another folder.</source>
            <translation>لا يحتوي {name} على صور. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/known_labels.py" />
            <source>{name} knows none of the labels that are shown. Shown: {labels}. It knows: {labels3}. If its outputs mean the same, give their names, in labels.txt beside the model or with --classes.</source>
            <translation>لا يعرف {name} أيًّا من التسميات المعروضة. المعروض: {labels}. وهو يعرف: {labels3}. إن كانت مخارجه تعني الشيء نفسه فأعطِ أسماءها في ملف labels.txt بجانب النموذج أو بـ --classes.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>Stopped: {left} trials are still to do.</source>
            <translation>توقف: بقيت {left} من المحاولات.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>Done. The report is written.</source>
            <translation>انتهى. كُتب التقرير.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>{done} of {total} pictures read. The report is written.</source>
            <translation>قُرئت {done} من {total} صورة. كُتب التقرير.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>The models agree, so nothing was kept.</source>
            <translation>النماذج متفقة فلم يُحفظ شيء.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>The check failed: {error}.</source>
            <translation>فشل الاختبار: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>A model cannot be opened: {error}.</source>
            <translation>لا يمكن فتح نموذج: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>{name} is not a plan: it holds no JSON object.</source>
            <translation>‏{name} ليس خطة: لا يحوي كائن JSON.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>{name} is not a plan: {unknown} is no part of one. Parts: {known}.</source>
            <translation>‏{name} ليس خطة: {unknown} ليس جزءًا منها. الأجزاء: {known}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>This plan cannot be used: {problem}.</source>
            <translation>لا يمكن استخدام هذه الخطة: {problem}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>The plan {path} cannot be read: {reason}.</source>
            <translation>لا يمكن قراءة الخطة {path}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>{path} is not a plan: it holds no JSON.</source>
            <translation>‏{path} ليس خطة: لا يحوي JSON.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>{name} is not a plan: its {part} should be like {usual}.</source>
            <translation>‏{name} ليس خطة: ينبغي أن يكون {part} مثل {usual}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>The plan cannot be written to {path}: {reason}.</source>
            <translation>لا يمكن كتابة الخطة إلى {path}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>May pictures of the hands be stored on this computer? They can be read again by other models, and train a better one. Otherwise only numbers are stored.</source>
            <translation>هل يجوز حفظ صور الأيدي على هذا الحاسوب؟ يمكن أن تقرأها نماذج أخرى من جديد وأن تُدرِّب نموذجًا أفضل. وإلا فلا تُحفظ إلا الأرقام.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>Whole pictures too, with faces: one of the models sees more than the hand.</source>
            <translation>والصور كاملةً بالوجوه أيضًا: أحد النماذج يرى أكثر من اليد.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>Take your hands away, and wait.</source>
            <translation>أبعد يديك وانتظر.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>Move a hand as you like, but show no sign.</source>
            <translation>حرّك يدك كما تشاء دون أن تُظهر إشارة.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>palm to the camera</source>
            <translation>راحة اليد إلى الكاميرا</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>back of the hand to the camera</source>
            <translation>ظهر اليد إلى الكاميرا</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>close to the camera</source>
            <translation>قريبًا من الكاميرا</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>at arm's length and further</source>
            <translation>على بُعد ذراع وأكثر</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/report/crops.py" />
            <source>The crops cannot be written to {folder}: {reason}.</source>
            <translation>لا يمكن كتابة المقتطعات إلى {folder}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/report/write.py" />
            <source>The report cannot be written to {folder}: {reason}.</source>
            <translation>لا يمكن كتابة التقرير إلى {folder}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/session.py" />
            <source>The picture {path} of the session is damaged.</source>
            <translation>صورة الجلسة {path} تالفة.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/session.py" />
            <source>The picture {path} of the session cannot be read.</source>
            <translation>لا يمكن قراءة صورة الجلسة {path}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/side_by_side.py" />
            <source>Give one to {MOST_MODELS} models, not {classifiers}.</source>
            <translation>أعطِ من نموذج واحد إلى {MOST_MODELS}، لا {classifiers}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>The session cannot be written to {folder}: {reason}.</source>
            <translation>لا يمكن كتابة الجلسة إلى {folder}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>{folder} holds a session already. Name another folder.</source>
            <translation>في {folder} جلسة من قبل. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>{folder} holds a session with another plan. Name another folder.</source>
            <translation>في {folder} جلسة بخطة أخرى. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>The session in {folder} was begun with other models ({names}). Go on with those.</source>
            <translation>بدأت الجلسة في {folder} بنماذج أخرى ({names}). تابع بها.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>The session in {folder} was written by a later signcam. Update this one.</source>
            <translation>كتب الجلسةَ في {folder} إصدارٌ أحدث من signcam. حدّث هذا الإصدار.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>{SESSION_FILE} is damaged: {error}.</source>
            <translation>‏{SESSION_FILE} تالف: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>The trial {path} is damaged. Delete it to go on without it.</source>
            <translation>المحاولة {path} تالفة. احذفها للمتابعة من دونها.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>{path} is damaged: it holds no JSON.</source>
            <translation>‏{path} تالف: لا يحوي JSON.</translation>
        </message>
        <message>
            <location filename="../../signcam/hands/hand_network.py" />
            <source>{path} cannot be run: {error}.</source>
            <translation>لا يمكن تشغيل {path}: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/hands/network_files.py" />
            <source>The networks that find hands, which are part of {PACKAGE} {MEDIAPIPE_VERSION}, are missing; this command fetches them: {FETCH_COMMAND}</source>
            <translation>الشبكات التي تعثر على الأيدي، وهي من {PACKAGE} {MEDIAPIPE_VERSION}، غير موجودة؛ هذا الأمر يجلبها: {FETCH_COMMAND}</translation>
        </message>
        <message>
            <location filename="../../signcam/hands/network_files.py" />
            <source>{unusable} is damaged, or not of {PACKAGE} {MEDIAPIPE_VERSION}; this command fetches the right one: {FETCH_COMMAND}</source>
            <translation>‏{unusable} تالف أو ليس من {PACKAGE} {MEDIAPIPE_VERSION}؛ هذا الأمر يجلب الصحيح: {FETCH_COMMAND}</translation>
        </message>
        <message>
            <location filename="../../signcam/live/capture.py" />
            <location filename="../../signcam/models/probe.py" />
            <location filename="../../signcam/sources/animation.py" />
            <location filename="../../signcam/sources/video.py" />
            <source>{name} cannot be read: {reason}.</source>
            <translation>لا يمكن قراءة {name}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/capture.py" />
            <source>{name} contains no pictures.</source>
            <translation>لا صور في {name}.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/choice.py" />
            <source>Default camera</source>
            <translation>الكاميرا الافتراضية</translation>
        </message>
        <message>
            <location filename="../../signcam/live/explainer.py" />
            <source>{reason} What it looks at is not shown.</source>
            <translation>{reason} لا يُعرض ما تنظر إليه.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/explainer.py" />
            <source>The network fails: {error}.</source>
            <translation>تفشل الشبكة: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/player.py" />
            <source>The recognition stopped: {error}.</source>
            <translation>توقف التعرّف: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/player.py" />
            <source>{title} cannot be opened: {error}</source>
            <translation>لا يمكن فتح {title}: {error}</translation>
        </message>
        <message>
            <location filename="../../signcam/live/session.py" />
            <source>The recognition fails ({reason}). Try again, or choose another model.</source>
            <translation>يفشل التعرّف ({reason}). حاول من جديد أو اختر نموذجًا آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/session.py" />
            <source>The recognition gives no answer. Try again, or choose another model.</source>
            <translation>لا يجيب التعرّف. حاول من جديد أو اختر نموذجًا آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/source_watch.py" />
            <source>{name} has sent the same picture for {frozen_s} s. Start the camera again.</source>
            <translation>ترسل {name} الصورة نفسها منذ {frozen_s} ثانية. أعد تشغيل الكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/source_watch.py" />
            <source>{name} has sent no picture for {silent_s} s. Check its cable or the network.</source>
            <translation>لم يرسل {name} صورة منذ {silent_s} ث. افحص الكابل أو الشبكة.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/source_watch.py" />
            <source>{name} has not answered for {silent_s} s. Check its cable or the network.</source>
            <translation>لم يجب {name} منذ {silent_s} ث. افحص الكابل أو الشبكة.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/archive.py" />
            <source>{name} unfolds from {size} to {unfolded}. signcam opens up to {limit} of it.</source>
            <translation>يتمدد {name} عند فكّه من {size} إلى {unfolded}. يفتح signcam منه حتى {limit}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/archive.py" />
            <source>{name} holds {members} files. signcam opens up to {MOST_MEMBERS}.</source>
            <translation>يحتوي {name} على {members} ملفًا. يفتح signcam حتى {MOST_MEMBERS}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/archive.py" />
            <source>{member} in {name} is {size} large. signcam reads up to {limit} of it.</source>
            <translation>حجم {member} في {name} هو {size}. يقرأ signcam منه حتى {limit}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/archive.py" />
            <source>{name} holds a file that leaves its folder. signcam does not open it.</source>
            <translation>يحتوي {name} على ملف يخرج من مجلده. لا يفتحه signcam.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/card.py" />
            <source>There is no model file at {model}.</source>
            <translation>لا ملف نموذج في {model}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/card.py" />
            <source>{name} has no card: {name2} should lie beside it.</source>
            <translation>ليس لـ{name} بطاقة: ينبغي أن يكون {name2} بجانبه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/card.py" />
            <source>The card {name} belongs to another file, not to {name2}: the hashes differ. Export the model again.</source>
            <translation>البطاقة {name} لملف آخر لا لـ{name2}: البصمتان مختلفتان. صدّر النموذج من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/card.py" />
            <source>The card {name} cannot be used: {error}</source>
            <translation>لا يمكن استخدام البطاقة {name}: {error}</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <source>There is no model {name}. Give the path of a model file, or one of: {names}.</source>
            <translation>لا نموذج باسم {name}. أعطِ مسار ملف نموذج أو واحدًا من: {names}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <source>Opening {name}: this may take some seconds the first time…</source>
            <translation>جارٍ فتح {name}: قد يستغرق ثواني في المرة الأولى…</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <source>The model {name} cannot be read: {reason}.</source>
            <translation>لا يمكن قراءة النموذج {name}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <location filename="../../signcam/models/opening.py" />
            <source>{name} has a card, {name2}, that describes its input. Leave out {OPTIONS}.</source>
            <translation>لـ{name} بطاقة {name2} تصف مدخله. اترك {OPTIONS}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <source>The card of {name} cannot be used: it has a damaged measurement.</source>
            <translation>لا يمكن استخدام بطاقة {name}: فيها قياس تالف.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/classifier.py" />
            <source>{name} takes {taken} and gives {given}, but its card promises {wanted} and {promised}.</source>
            <translation>يتلقى {name} {taken} ويعطي {given}، لكن بطاقته تعد بـ{wanted} و{promised}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/file_bytes.py" />
            <source>{name} is no ordinary file. signcam does not open it.</source>
            <translation>{name} ليس ملفًا عاديًا. لا يفتحه signcam.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/file_bytes.py" />
            <source>{name} is {st_size} MB large. signcam opens up to {limit} MB of it.</source>
            <translation>حجم {name} هو {st_size} ميغابايت. يفتح signcam حتى {limit} ميغابايت.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/file_bytes.py" />
            <location filename="../../signcam/models/keras/files.py" />
            <location filename="../../signcam/models/keras/saved_model.py" />
            <location filename="../../signcam/models/model_file.py" />
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} cannot be read: {reason}.</source>
            <translation>لا يمكن قراءة {path}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/build.py" />
            <source>{name} cannot be built: it does not say what the network takes, or has no layers.</source>
            <translation>لا يمكن بناء {name}: لا يذكر ما تتلقاه الشبكة أو لا طبقات فيه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/build.py" />
            <source>Keras {version__} cannot build the network in {name}. It may be damaged, or written by a newer Keras.</source>
            <translation>لا يستطيع Keras {version__} بناء الشبكة في {name}. قد تكون تالفة أو كتبها Keras أحدث.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/build.py" />
            <source>The network in {name} cannot be built: its description is damaged ({reason}).</source>
            <translation>لا يمكن بناء الشبكة في {name}: وصفها تالف ({reason}).</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/build.py" />
            <source>The network in {name} has a part that is not of Keras 2 ({reason}). It needs its author's code, which signcam does not run.</source>
            <translation>في شبكة {name} جزء ليس من Keras 2 ({reason}). يحتاج شيفرة مؤلفه، وsigncam لا يشغّلها.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} describes a network whose weights are missing: {names} or {names3} should be in the same folder.</source>
            <translation>يصف {name} شبكة تنقصها الأوزان: ينبغي أن يكون {names} أو {names3} في المجلد نفسه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} does not describe a Keras network.</source>
            <translation>لا يصف {name} شبكة Keras.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} contains no Keras network.</source>
            <translation>لا شبكة Keras في {name}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} contains only weights: {name2}, which describes the network, should be in the same folder.</source>
            <translation>لا يحوي {name} إلا الأوزان: ينبغي أن يكون {name2} الذي يصف الشبكة في المجلد نفسه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} is the card of a model, not a network. Open the model file itself.</source>
            <translation>‏{name} بطاقة نموذج لا شبكة. افتح ملف النموذج نفسه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>The network's description in {name} is {text} MB large. signcam reads up to {LARGEST_TEXT} MB of it.</source>
            <translation>حجم وصف الشبكة في {name} هو {text} ميغابايت. يقرأ signcam منه حتى {LARGEST_TEXT} ميغابايت.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <location filename="../../signcam/models/keras/hdf5.py" />
            <source>{name} is damaged or is not a Keras model.</source>
            <translation>‏{name} تالف أو ليس نموذج Keras.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>The network's description in {name} is damaged: it is not JSON.</source>
            <translation>وصف الشبكة في {name} تالف: ليس JSON.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/hdf5.py" />
            <source>{name} refers to other files. signcam does not open it.</source>
            <translation>يشير {name} إلى ملفات أخرى. لا يفتحه signcam.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/network.py" />
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>The network in {name} takes several inputs at once. signcam runs networks with one.</source>
            <translation>تتلقى الشبكة في {name} عدة مدخلات معًا. يشغّل signcam شبكات بمدخل واحد.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/network.py" />
            <location filename="../../signcam/models/litert.py" />
            <source>The network in {name} cannot be run.</source>
            <translation>لا يمكن تشغيل الشبكة في {name}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened: TensorFlow stopped over it, perhaps for want of memory.</source>
            <translation>لا يمكن فتح {name}: توقف TensorFlow عنده، ربما لنقص الذاكرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened: it needs more memory than there is.</source>
            <translation>لا يمكن فتح {name}: يحتاج إلى ذاكرة أكثر مما هو متاح.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be converted: {parent} cannot be written ({reason}). Make room there.</source>
            <translation>لا يمكن تحويل {name}: لا تمكن الكتابة إلى {parent} ({reason}). أفسح مكانًا هناك.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened: TensorFlow needs more than {megabytes} MB of memory for it.</source>
            <translation>لا يمكن فتح {name}: يحتاج TensorFlow له إلى أكثر من {megabytes} ميغابايت من الذاكرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened: TensorFlow did not finish with it.</source>
            <translation>لا يمكن فتح {name}: لم يفرغ منه TensorFlow.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened.</source>
            <translation>لا يمكن فتح {name}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/runtime.py" />
            <source>A Keras model needs TensorFlow, which {fault}; models that end in .tflite work without it.</source>
            <translation>يحتاج نموذج Keras إلى TensorFlow، وهو {fault}؛ النماذج المنتهية بـ .tflite تعمل من دونه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{name} was written by Keras {version}; signcam opens models of Keras 2.0 and later.</source>
            <translation>كتب {name} إصدارُ Keras {version}؛ يفتح signcam نماذج Keras 2.0 وما بعده.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{name} was written by Keras on Theano, which signcam cannot open: it flips kernels.</source>
            <translation>كتب {name} برنامجُ Keras على Theano، ولا يستطيع signcam فتحه لأنه يقلب النوى.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>The layer {name} ({kind}) in {file}</source>
            <translation>الطبقة {name} ({kind}) في {file}</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{label} contains its author's code, which signcam does not run. Export the network to .tflite, or replace the layer with an ordinary one, such as Rescaling, and save the model again.</source>
            <translation>تحوي {label} شيفرة مؤلفها، وsigncam لا يشغّلها. صدّر الشبكة إلى .tflite أو استبدل الطبقة بأخرى عادية مثل Rescaling ثم احفظ النموذج من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{label} reads words or files instead of pictures. signcam does not open it.</source>
            <translation>تقرأ {label} كلمات أو ملفات بدل الصور. لا يفتحها signcam.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{label} is not part of Keras. It needs its author's code, which signcam does not run.</source>
            <translation>‏{label} ليست من Keras. تحتاج شيفرة مؤلفها، وsigncam لا يشغّلها.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{label} calls {function}, which is more than arithmetic. signcam does not run it.</source>
            <translation>تستدعي {label} {function}، وهو أكثر من حساب. لا يشغّله signcam.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{name} describes a network of the class {kind}, which only its author's code can rebuild.</source>
            <translation>يصف {name} شبكة من الصنف {kind} لا يعيد بناءها إلا شيفرة مؤلفها.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>The network's description in {name} is damaged.</source>
            <translation>وصف الشبكة في {name} تالف.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>The SavedModel {name} does more than compute ({found}), so signcam does not run it. Export the network to .tflite.</source>
            <translation>يفعل SavedModel {name} أكثر من الحساب ({found})، لذلك لا يشغّله signcam. صدّر الشبكة إلى .tflite.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>{name} says of no function how it is called. Export it with a signature.</source>
            <translation>لا يذكر {name} كيف تُستدعى أي دالة. صدّره بتوقيع.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>The network in {name} does not say what it takes.</source>
            <translation>لا تذكر الشبكة في {name} ما تتلقاه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>{name} is damaged or is not a SavedModel.</source>
            <translation>‏{name} تالف أو ليس SavedModel.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>{name} is larger than 1 GB. signcam does not open it.</source>
            <translation>‏{name} أكبر من 1 GB. لا يفتحه signcam.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/served.py" />
            <source>{name} cannot be run: TensorFlow stopped over it, perhaps for want of memory. Open it again.</source>
            <translation>لا يمكن تشغيل {name}: توقف TensorFlow عنده، ربما لنقص الذاكرة. افتحه من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/served.py" />
            <source>{name} cannot be opened: no process for TensorFlow can be started.</source>
            <translation>لا يمكن فتح {name}: لا يمكن بدء عملية لـ TensorFlow.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>The network in {name} has {layers} layers, too many for signcam.</source>
            <translation>للشبكة في {name} {layers} طبقة، وهذا أكثر مما يحتمله signcam.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>The network in {name} has {count} million parameters. signcam opens networks of up to {MOST_PARAMETERS} million.</source>
            <translation>في شبكة {name} {count} مليون معامل. يفتح signcam شبكات حتى {MOST_PARAMETERS} مليون.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>The network in {name} has {count} million parameters, but only {stored} numbers come with it: the weights are of another network, or the description is damaged.</source>
            <translation>للشبكة في {name} {count} مليون معامل، لكن معها {stored} عددًا فقط: الأوزان لشبكة أخرى، أو الوصف تالف.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>The network's description in {name} is damaged: a size in it is no number.</source>
            <translation>وصف الشبكة في {name} تالف: أحد الأحجام فيه ليس عددًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>A layer of the network in {name} gives out {count} million numbers for one picture. signcam opens networks with up to {MOST_VALUES} million.</source>
            <translation>تعطي إحدى طبقات الشبكة في {name} {count} مليون عدد لصورة واحدة. يفتح signcam شبكات حتى {MOST_VALUES} مليون.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>{name} has weights of {stored} layers, but the network has {wanted} with weights.</source>
            <translation>في {name} أوزان {stored} من الطبقات، وللشبكة {wanted} من الطبقات ذات الأوزان.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>{name} has {found} weights, but the network has {weights}.</source>
            <translation>في {name} {found} من الأوزان، وللشبكة {weights}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>{name} is damaged or cannot be read.</source>
            <translation>‏{name} تالف أو لا يمكن قراءته.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>The weights in {name} are damaged or of another network.</source>
            <translation>الأوزان في {name} تالفة أو لشبكة أخرى.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>The weights of {layer_name} in {name} are {shapes}, but the network needs {needed}.</source>
            <translation>أوزان {layer_name} في {name} هي {shapes}، لكن الشبكة تحتاج {needed}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>{name} gives no list of numbers. signcam cannot use it.</source>
            <translation>لا يعطي {name} قائمة أعداد. لا يستطيع signcam استخدامه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>{name} takes {inputs} inputs at once. signcam runs networks with one.</source>
            <translation>يتلقى {name} {inputs} من المدخلات معًا. يشغّل signcam شبكات بمدخل واحد.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>{name} gives {outputs} numbers. signcam runs networks of 2 to {MOST_OUTPUTS}.</source>
            <translation>يعطي {name} {outputs} عددًا. يشغّل signcam شبكات تعطي من 2 إلى {MOST_OUTPUTS}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} is damaged or is not a LiteRT model.</source>
            <translation>{name} تالف أو ليس نموذج LiteRT.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>needs operations that LiteRT does not have. Export it with the built-in operations only</source>
            <translation>يحتاج عمليات ليست في LiteRT. صدّره بالعمليات المدمجة وحدها</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>is damaged or is not a LiteRT model</source>
            <translation>تالف أو ليس نموذج LiteRT</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>signcam cannot open {name} as a model. It opens .tflite, .keras, .h5 and .hdf5 files, .json files with their weights, SavedModel folders, and what Teachable Machine lets you download.</source>
            <translation>لا يستطيع signcam فتح {name} كنموذج. يفتح ملفات .tflite و.keras و.h5 و.hdf5، وملفات .json بأوزانها، ومجلدات SavedModel، وما يُنزَّل من Teachable Machine.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} is a folder without a saved_model.pb, so it is no SavedModel.</source>
            <translation>‏{name} مجلد بلا saved_model.pb، فليس SavedModel.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} is damaged or is not a model.</source>
            <translation>‏{name} تالف أو ليس نموذجًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} cannot be unpacked into {folder}: {reason}. Make room there.</source>
            <translation>لا يمكن فك ضغط {name} إلى {folder}: {reason}. أفسح مكانًا هناك.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source> It holds a network for browsers: download it as Keras or TensorFlow Lite instead.</source>
            <translation> فيه شبكة للمتصفحات: نزّله بدل ذلك بصيغة Keras أو TensorFlow Lite.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} contains no network that signcam opens.{extra}</source>
            <translation>لا شبكة في {name} يفتحها signcam.{extra}</translation>
        </message>
        <message>
            <location filename="../../signcam/models/network.py" />
            <source>{name} takes {shown} numbers, which are neither a picture nor the 21 landmarks of a hand. signcam cannot use it.</source>
            <translation>يتلقى {name} {shown} من الأعداد، وهي ليست صورة ولا نقاط اليد الـ21. لا يستطيع signcam استخدامه.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/network.py" />
            <source>{name} takes pictures of {width}x{height} pixels. signcam gives pictures of {SMALLEST_SIDE} to {LARGEST_SIDE} pixels a side.</source>
            <translation>يتلقى {name} صور {width}x{height} بكسل. يعطي signcam صورًا ضلعها من {SMALLEST_SIDE} إلى {LARGEST_SIDE} بكسل.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/opening.py" />
            <source>{name} gives {outputs} numbers, but --classes names {labels}.</source>
            <translation>يعطي {name} {outputs} من الأعداد، لكن --classes يسمّي {labels}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/opening.py" />
            <source>The card of {name} cannot be written: {reason}.</source>
            <translation>لا يمكن كتابة بطاقة {name}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/prediction.py" />
            <source>The model {name} gave an output that is not a number.</source>
            <translation>أعطى النموذج {name} خرجًا ليس عددًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <source>{name} cannot be opened: {library} did not finish with it within {seconds} s, so it is damaged or far too large.</source>
            <translation>لا يمكن فتح {name}: لم تنته {library} منه خلال {seconds} ث، فهو تالف أو كبير جدًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <location filename="../../signcam/models/trial/elsewhere.py" />
            <source>{name} is damaged: {library} crashes over it.</source>
            <translation>{name} تالف: تنهار {library} عنده.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <source>{name} cannot be opened: {library} needs more than {memory_mb} MB of memory for it, so it is damaged or far too large.</source>
            <translation>لا يمكن فتح {name}: تحتاج {library} له إلى أكثر من {memory_mb} ميغابايت من الذاكرة، فهو تالف أو كبير جدًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <source>{name} cannot be tried: no other process can be started ({reason}).</source>
            <translation>لا يمكن تجربة {name}: لا يمكن بدء عملية أخرى ({reason}).</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <source>{name} changed while it was opened. Open it again once it is complete.</source>
            <translation>تغيّر {name} أثناء فتحه. افتحه مجددًا عندما يكتمل.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/trial/attempt.py" />
            <source>{name} gives no numbers (NaN or infinity), however it is fed: its weights are broken. Such a training diverged: take an earlier state of it, or train with a lower learning rate.</source>
            <translation>لا يعطي {name} أعدادًا (NaN أو ما لا نهاية) كيفما غُذّي: أوزانه معطوبة. هذا تدريب تباعد: خذ حالة أسبق منه، أو درّبه بمعدل تعلم أصغر.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/trial/reference_hands.py" />
            <source>{name} is damaged. Install signcam again.</source>
            <translation>‏{name} تالف. ثبّت signcam من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/practice/progress.py" />
            <source>{lost} entries of {path} make no sense and are left out.</source>
            <translation>{lost} من مدخلات {path} بلا معنى فتُركت.</translation>
        </message>
        <message>
            <location filename="../../signcam/practice/progress.py" />
            <source>Your progress cannot be kept in {path}: {reason}. Free the disk.</source>
            <translation>لا يمكن حفظ تقدمك في {path}: {reason}. أفرغ مكانًا على القرص.</translation>
        </message>
        <message>
            <location filename="../../signcam/practice/progress.py" />
            <source>{path} cannot be deleted: {reason}. Delete it yourself.</source>
            <translation>لا يمكن حذف {path}: {reason}. احذفه بنفسك.</translation>
        </message>
        <message>
            <location filename="../../signcam/practice/progress.py" />
            <source>Your progress cannot be read from {path}; it begins anew.</source>
            <translation>لا يمكن قراءة تقدمك من {path}؛ يبدأ من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/demos.py" />
            <source>Digits demo</source>
            <translation>عرض الأرقام</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/demos.py" />
            <source>Numbers demo</source>
            <translation>عرض الأعداد</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/files.py" />
            <source>The files that ship with signcam are missing. Install it again.</source>
            <translation>ملفات signcam ناقصة. ثبّته من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/files.py" />
            <source>{relative} is missing from signcam's own files. Install it again.</source>
            <translation>ينقص {relative} من ملفات signcam. ثبّته من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Fingertips and thumb meet in a round</source>
            <translation>أطراف الأصابع والإبهام تلتقي في حلقة</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Index finger up</source>
            <translation>السبابة مرفوعة</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Index and middle finger up</source>
            <translation>السبابة والوسطى مرفوعتان</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb, index and middle finger</source>
            <translation>الإبهام والسبابة والوسطى</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Four fingers up, thumb folded in</source>
            <translation>أربع أصابع مرفوعة والإبهام مثني</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>All five fingers spread</source>
            <translation>الأصابع الخمس مفتوحة</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb touches the little finger</source>
            <translation>الإبهام يلمس الخنصر</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb touches the ring finger</source>
            <translation>الإبهام يلمس البنصر</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb touches the middle finger</source>
            <translation>الإبهام يلمس الوسطى</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb touches the index finger</source>
            <translation>الإبهام يلمس السبابة</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <location filename="../../signcam/sources/camera.py" />
            <source>{width}x{height} at {fps} fps</source>
            <translation>بمعدل {fps} لقطة/ث، ⁦{width}x{height}⁩</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <source>{name} is damaged or incomplete.</source>
            <translation>‏{name} تالف أو ناقص.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <source>{name} has pictures of {width}x{height}, more than signcam reads. Make it smaller.</source>
            <translation>صور {name} بحجم {width}x{height}، أكبر مما يقرؤه signcam. صغّره.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <source>{name} has {size} MB. Convert it to MP4.</source>
            <translation>حجم {name} ‏{size} م.ب. حوّله إلى MP4.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <location filename="../../signcam/sources/slide_show.py" />
            <location filename="../../signcam/sources/video.py" />
            <source>{name} is not open.</source>
            <translation>‏{name} ليس مفتوحًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <source>{name} breaks off after {time_s} s. Copy or save it again.</source>
            <translation>ينقطع {name} بعد {time_s} ث. انسخه أو احفظه من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>There is no camera {wanted}. Plug it in, or choose from {names}.</source>
            <translation>لا توجد الكاميرا {wanted}. وصّلها أو اختر من {names}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>the camera</source>
            <translation>الكاميرا</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>{wanted} matches several cameras: {names}. Give a longer name.</source>
            <translation>ينطبق {wanted} على عدة كاميرات: {names}. أعطِ اسمًا أطول.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>There is no camera {wanted}, nor any other. Plug one in, or choose another source.</source>
            <translation>لا توجد الكاميرا {wanted} ولا غيرها. وصّل واحدة أو اختر مصدرًا آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>No camera was found. Plug one in, or read a video or address instead.</source>
            <translation>لم يُعثر على كاميرا. وصّل واحدة أو اقرأ فيديو أو عنوانًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>camera {wanted}</source>
            <translation>الكاميرا {wanted}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>{name} was lost. Is it still plugged in?</source>
            <translation>فُقد {name}. هل ما زال موصولًا؟</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} does not open. Close other programs that use it.</source>
            <translation>لا يُفتح {name}. أغلق البرامج الأخرى التي تستخدمه.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} does not open: {reason}. Unplug it and plug it in again.</source>
            <translation>لا يُفتح {name}: {reason}. افصله ثم وصّله من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} gives no picture. Unplug it and plug it in again.</source>
            <translation>لا يعطي {name} صورة. افصله ثم وصّله من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} does not open. Close other programs that use it, and allow desktop apps the camera in Settings &gt; Privacy &amp; security &gt; Camera.</source>
            <translation>لا يُفتح {name}. أغلق البرامج الأخرى التي تستخدمه، واسمح لتطبيقات سطح المكتب بالكاميرا في الإعدادات &gt; الخصوصية والأمان &gt; الكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>You may not use {name}. Add yourself to the group "video" (sudo usermod -aG video $USER) and log in again.</source>
            <translation>لا يجوز لك استخدام {name}. أضف نفسك إلى المجموعة "video" ‏(sudo usermod -aG video $USER) وسجّل الدخول من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>Another program is using {name}. Close it first.</source>
            <translation>برنامج آخر يستخدم {name}. أغلقه أولًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} is gone. Plug it in again.</source>
            <translation>اختفى {name}. وصّله من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>signcam needs permission to use {name}. Answer the question on the screen.</source>
            <translation>يحتاج signcam إذنًا لاستخدام {name}. أجب عن السؤال على الشاشة.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>You may not use {name}. Allow it in System Settings &gt; Privacy &amp; Security &gt; Camera, then start again.</source>
            <translation>لا يجوز لك استخدام {name}. اسمح به في إعدادات النظام &gt; الخصوصية والأمن &gt; الكاميرا ثم ابدأ من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>You may not use {name}. Allow desktop apps the camera in Settings &gt; Privacy &amp; security &gt; Camera, then try again.</source>
            <translation>لا يجوز لك استخدام {name}. اسمح لتطبيقات سطح المكتب بالكاميرا في الإعدادات &gt; الخصوصية والأمان &gt; الكاميرا ثم حاول مرة أخرى.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_list.py" />
            <source>camera {index}</source>
            <translation>الكاميرا {index}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>contains no pictures</source>
            <translation>لا يحوي صورًا</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>is encoded as {codec_name}, which signcam cannot decode</source>
            <translation>مُرمَّز بـ{codec_name} الذي لا يفكه signcam</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>has pictures of {width}x{height}, more than signcam reads</source>
            <translation>صوره {width}x{height}، أكبر مما يقرؤه signcam</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>an unknown format</source>
            <translation>صيغة غير معروفة</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>cannot be decoded</source>
            <translation>لا يمكن فك ترميزه</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>breaks off</source>
            <translation>ينقطع</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} does not exist. Check the spelling.</source>
            <translation>‏{argument} غير موجود. تحقق من الكتابة.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>signcam reads JPEG, PNG, WebP, TIFF, BMP, GIF and PPM pictures, and MP4, MOV, AVI, MKV and WebM videos.</source>
            <translation>يقرأ signcam صور JPEG وPNG وWebP وTIFF وBMP وGIF وPPM، وفيديوهات MP4 وMOV وAVI وMKV وWebM.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>The path is empty. Give a picture, a video or a folder.</source>
            <translation>المسار فارغ. أعطِ صورة أو فيديو أو مجلدًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} is neither a file nor a folder. Give a picture, a video or a folder.</source>
            <translation>‏{argument} ليس ملفًا ولا مجلدًا. أعطِ صورة أو فيديو أو مجلدًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>No picture or video matches {pattern}. Check the pattern.</source>
            <translation>لا صورة ولا فيديو يطابق {pattern}. تحقق من النمط.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} cannot be read: {reason}.</source>
            <translation>لا يمكن قراءة {argument}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} contains no pictures or videos. Choose another folder.</source>
            <translation>لا صور ولا فيديوهات في {argument}. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} is not a picture or video of a known format. {supported_formats}</source>
            <translation>‏{argument} ليس صورة ولا فيديو بصيغة معروفة. {supported_formats}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{shown} cannot be listed: {reason}. Check its permissions.</source>
            <translation>لا يمكن سرد {shown}: {reason}. تحقق من الأذونات.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>The source is empty. Give a camera, a file or an address.</source>
            <translation>المصدر فارغ. أعطِ كاميرا أو ملفًا أو عنوانًا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>A camera needs an index or a name, such as camera:0.</source>
            <translation>تحتاج الكاميرا رقمًا أو اسمًا، مثل camera:0.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{scheme}:// cannot be read. Addresses begin with http://, https:// or rtsp://.</source>
            <translation>لا يمكن قراءة {scheme}://. تبدأ العناوين بـ http:// أو https:// أو rtsp://.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} has no host name. An address looks like http://192.168.1.5:8080/video.</source>
            <translation>لا اسم مضيف في {text}. يكون العنوان مثل http://192.168.1.5:8080/video.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} contains no pictures to show. To play a video, give its path.</source>
            <translation>لا صور في {text} لعرضها. لتشغيل فيديو أعطِ مساره.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} cannot be read: {reason}.</source>
            <translation>لا يمكن قراءة {text}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} is not a camera. Cameras are numbered from 0.</source>
            <translation>‏{text} ليس كاميرا. تُرقَّم الكاميرات من 0.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} is not a valid address: {error}.</source>
            <translation>‏{text} ليس عنوانًا صالحًا: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/motion_jpeg.py" />
            <source>sends pictures with heads without end</source>
            <translation>يرسل صورًا بترويسات لا نهاية لها</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/motion_jpeg.py" />
            <source>sends a picture without end</source>
            <translation>يرسل صورة لا نهاية لها</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/motion_jpeg.py" />
            <source>sends no pictures that belong together</source>
            <translation>لا يرسل صورًا متتابعة</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} does not fit into memory. Make it smaller.</source>
            <translation>لا تتسع الذاكرة لـ{path}. صغّره.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} has no pixels.</source>
            <translation>لا بكسلات في {path}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} has {height} megapixels; signcam reads up to {largest}. Make it smaller.</source>
            <translation>في {path} {height} ميغابكسل، ويقرأ signcam حتى {largest}. صغّره.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} stores brightness as fractions. Save it with 8 or 16 bits.</source>
            <translation>يخزّن {path} السطوع كسورًا. احفظه بـ8 أو 16 بت.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} would take {needed} MB of memory. Make it smaller.</source>
            <translation>سيحتاج {path} إلى {needed} ميغابايت من الذاكرة. صغّره.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} is not a file. Give a picture.</source>
            <translation>ليس {path} ملفًا. أعطِ صورة.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} is empty.</source>
            <translation>‏{path} فارغ.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} {what}. Copy or save it again.</source>
            <translation>‏{path} {what}. انسخه أو احفظه من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} is not a picture, or its beginning is damaged.</source>
            <translation>‏{path} ليس صورة أو أن بدايته تالفة.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} is damaged or incomplete.</source>
            <translation>‏{path} تالف أو ناقص.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>is truncated</source>
            <translation>مبتور</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>is damaged or incomplete</source>
            <translation>تالف أو ناقص</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/slide_show.py" />
            <source>{pictures} · {index} of {pictures3}</source>
            <translation>{pictures} · {index} من {pictures3}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/slide_show.py" />
            <source>1 picture</source>
            <translation>صورة واحدة</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/slide_show.py" />
            <source>{count} pictures</source>
            <translation>عدد الصور {count}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/slide_show.py" />
            <source>{name} contains no picture that can be read.{first}</source>
            <translation>لا صورة في {name} يمكن قراءتها.{first}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} was lost. Check the network, and that the camera is on.</source>
            <translation>فُقد {name}. تحقق من الشبكة ومن أن الكاميرا تعمل.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>No video comes from {name}. Check the address, and that the camera is on.</source>
            <translation>لا يأتي فيديو من {name}. تحقق من العنوان ومن أن الكاميرا تعمل.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} gives a single picture. Look up the address of the camera's video.</source>
            <translation>يعطي {name} صورة واحدة. ابحث عن عنوان فيديو الكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} {error}. Choose another stream of the camera.</source>
            <translation>{name} {error}. اختر بثًّا آخر من الكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} is a web page. Look up the address of the camera's video, such as http://192.168.1.5:8080/video.</source>
            <translation>إن {name} صفحة ويب. ابحث عن عنوان فيديو الكاميرا، مثل http://192.168.1.5:8080/video.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} {error}. Restart the camera.</source>
            <translation>{name} {error}. أعد تشغيل الكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} sends no pictures that can be read. Restart the camera.</source>
            <translation>لا يرسل {name} صورًا يمكن قراءتها. أعد تشغيل الكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} is a list of other addresses, which signcam does not open. Give the camera's MJPEG or RTSP address.</source>
            <translation>إن {name} قائمة بعناوين أخرى لا يفتحها signcam. أعطِ عنوان MJPEG أو RTSP للكاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>{name} answers with error {code}. Check the address.</source>
            <translation>يجيب {name} بالخطأ {code}. تحقق من العنوان.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>{name} sends signcam on to another host. If you trust it, open {target} instead.</source>
            <translation>يحيل {name} signcam إلى مضيف آخر. إن كنت تثق به فافتح {target} بدلًا منه.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>{name} asks for another user or password. Open it as {scheme}://user:password@host/…</source>
            <translation>يطلب {name} اسم مستخدم أو كلمة مرور أخرى. افتحه على صورة {scheme}://user:password@host/…</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>{name} sends signcam on to {target}, which is no camera's address.</source>
            <translation>يحيل {name} signcam إلى {target}، وهو ليس عنوان كاميرا.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} is empty.</source>
            <translation>‏{name} فارغ.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{shape}x{shape2} at {fps} fps</source>
            <translation>بمعدل {fps} لقطة/ث، ⁦{shape}x{shape2}⁩</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} contains no pictures. Copy or save it again.</source>
            <translation>لا صور في {name}. انسخه أو احفظه من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} ends too early, after {end_s} s. Copy or save it again.</source>
            <translation>ينتهي {name} مبكرًا بعد {end_s} ث. انسخه أو احفظه من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} is not a file. Give a video.</source>
            <translation>‏{name} ليس ملفًا. أعطِ فيديو.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} does not exist. Check the spelling.</source>
            <translation>‏{name} غير موجود. تحقق من الكتابة.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} {error}. Convert it to MP4, or choose another.</source>
            <translation>‏{name} {error}. حوّله إلى MP4 أو اختر غيره.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} is not a video, or is damaged. Copy or save it again.</source>
            <translation>‏{name} ليس فيديو أو هو تالف. انسخه أو احفظه من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} {error} after {end_s} s. Copy or save it again.</source>
            <translation>‏{name} {error} بعد {end_s} ث. انسخه أو احفظه من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/excepthook.py" />
            <source>signcam has an internal error ({kind}: {error}). It tries to go on.</source>
            <translation>وقع في signcam خطأ داخلي ({kind}: {error}). يحاول المتابعة.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/folder_lock.py" />
            <source>Another program is writing into {folder}: wait until it is done.</source>
            <translation>برنامج آخر يكتب في {folder}: انتظر حتى ينتهي.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>--address {address} is neither {LOCAL} nor HOST:PORT of a cluster of Ray.</source>
            <translation>{address} في --address ليس {LOCAL} ولا عنوان HOST:PORT لعنقود Ray.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>--address needs Ray, which is not installed. Do: pip install 'ray&gt;=2.40'</source>
            <translation>يحتاج --address إلى Ray، وهو غير مثبَّت. اكتب: pip install 'ray&gt;=2.40'</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>No cluster of Ray answers at {address} ({reason}): start it with ray start --head --port {port}.</source>
            <translation>لا يجيب عنقود Ray على {address} ({reason}): شغّله بالأمر ray start --head --port {port}.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>{gethostname} has no folder {folder}: each machine of the cluster needs the files under the same paths.</source>
            <translation>لا يوجد المجلد {folder} على {gethostname}: يجب أن تكون الملفات في المسارات نفسها على كل جهاز من أجهزة العنقود.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>Ray cannot be used with --address {address}: {reason}</source>
            <translation>لا يمكن استعمال Ray مع --address {address}: {reason}</translation>
        </message>
        <message>
            <location filename="../../signcam/system/worker_pool.py" />
            <source>One item ends each process that works on it.</source>
            <translation>عنصر واحد يُنهي كل عملية تعمل عليه.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/worker_pool.py" />
            <source>No other process can be started ({reason}): give --workers 1.</source>
            <translation>لا يمكن بدء عملية أخرى ({reason}): اكتب ‎--workers 1.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/worker_pool.py" />
            <source>The last {HOPELESS} items each ended the process that worked on them: look whether there is enough memory.</source>
            <translation>آخر {HOPELESS} عناصر أنهى كل منها العملية التي عملت عليه: انظر هل الذاكرة كافية.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/app.py" />
            <source>signcam ended while it read with {name} the last time. {DEFAULT_MODEL} is used instead; {name} is still in the Model menu.</source>
            <translation>أُغلق signcam في المرة الماضية وهو يقرأ بـ{name}. يُستخدم {DEFAULT_MODEL} بدلًا منه؛ ولا يزال {name} في قائمة النماذج.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/app.py" />
            <source>{error} The default camera is used instead.</source>
            <translation>{error} تُستخدم الكاميرا الافتراضية بدلًا منه.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/app.py" />
            <source>{error} {DEFAULT_MODEL} is used instead.</source>
            <translation>{error} يُستخدم {DEFAULT_MODEL} بدلًا منه.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/language/catalogue.py" />
            <source>The translations in {path} cannot be read. Install signcam again.</source>
            <translation>لا يمكن قراءة الترجمات في {path}. ثبّت signcam من جديد.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/mode.py" />
            <source>To leave: hold {LEAVE_KEYS} for {HOLD_MS} seconds.</source>
            <translation>للمغادرة: أبقِ {LEAVE_KEYS} مضغوطة {HOLD_MS} ثوانٍ.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/table_sign.py" />
            <source>{path} cannot be written: {reason}.</source>
            <translation>لا يمكن كتابة {path}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>The settings in {path} are damaged. What could be read of them is used; the rest is as at first start.</source>
            <translation>الإعدادات في {path} تالفة. يُستخدم ما أمكن قراءته؛ والباقي كما في أول مرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>The settings in {path} are not signcam's, so they are as at first start.</source>
            <translation>الإعدادات في {path} ليست لـsigncam، لذلك هي كما في أول مرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>There is no setting {key}; it is left out.</source>
            <translation>لا إعداد باسم {key}؛ تُرك.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>The settings in {path} cannot be read, so they are as at first start.</source>
            <translation>لا يمكن قراءة الإعدادات في {path}، لذلك هي كما في أول مرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>The setting {key} has no usable value; it is as at first start.</source>
            <translation>لا قيمة صالحة للإعداد {key}؛ هو كما في أول مرة.</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>Free</source>
            <translation>حر</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>Phone number, 3 3 4</source>
            <translation>رقم هاتف، 3 3 4</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>Date, year-month-day</source>
            <translation>تاريخ، سنة-شهر-يوم</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>PIN, 4 digits</source>
            <translation>‏PIN من 4 أرقام</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>There is no such date.</source>
            <translation>لا يوجد مثل هذا التاريخ.</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/store.py" />
            <source>What you write cannot be kept in {path}: {reason}. Free the disk.</source>
            <translation>لا يمكن حفظ ما تكتبه في {path}: {reason}. أفرغ مكانًا على القرص.</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/store.py" />
            <source>What was written last time cannot be read from {path}; the page is empty.</source>
            <translation>لا يمكن قراءة ما كُتب آخر مرة من {path}؛ الصفحة فارغة.</translation>
        </message>
    </context>
</TS>
