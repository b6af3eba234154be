<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
    <context>
        <name>window</name>
        <message>
            <location filename="../../signcam/ui/banner.py" />
            <source>Change ▾</source>
            <translation>Değiştir ▾</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/banner.py" />
            <source>Change</source>
            <translation>Değiştir</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/banner.py" />
            <source>Close message</source>
            <translation>İletiyi kapat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/banner.py" />
            <source>Close (Esc)</source>
            <translation>Kapat (Esc)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <source>Pla&amp;yback</source>
            <translation>&amp;Oynatma</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <source>&amp;Play</source>
            <translation>&amp;Oynat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>&amp;Pause</source>
            <translation>&amp;Duraklat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <source>Paused</source>
            <translation>Duraklatıldı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/clip_control.py" />
            <source>Goes on</source>
            <translation>Sürüyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/main_window.py" />
            <source>The window speaks this language from the next start.</source>
            <translation>Pencere bir sonraki açılıştan sonra bu dili konuşur.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>D&amp;efault camera</source>
            <translation>&amp;Varsayılan kamera</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Play the &amp;digits demo</source>
            <translation>&amp;Rakam tanıtımını oynat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Play the &amp;numbers demo</source>
            <translation>&amp;Sayı tanıtımını oynat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Look for cameras again</source>
            <translation>Ka&amp;meraları yeniden ara</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Play a&amp;gain</source>
            <translation>&amp;Yeniden oynat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Mirror</source>
            <translation>&amp;Ayna</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Mirror the picture</source>
            <translation>Görüntüyü aynala</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Landmarks</source>
            <translation>&amp;El noktaları</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Draw the hand's outline and crop</source>
            <translation>Elin çizgisini ve kırpılan alanı çiz</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Timing</source>
            <translation>&amp;Süreler</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Full screen</source>
            <translation>&amp;Tam ekran</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Signs that are read</source>
            <translation>Okunan &amp;işaretler</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Çık</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Open video or picture…</source>
            <translation>Video veya resim &amp;aç…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Open &amp;folder of pictures…</source>
            <translation>Resim &amp;klasörü aç…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Open &amp;address…</source>
            <translation>A&amp;dres aç…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Open model…</source>
            <translation>Model &amp;aç…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;Keys</source>
            <translation>&amp;Tuşlar</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>&amp;About signcam</source>
            <translation>signcam &amp;hakkında</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source>Show how long each stage takes</source>
            <translation>Her aşamanın ne kadar sürdüğünü göster</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/actions.py" />
            <source> or </source>
            <translation> veya </translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Reads the digit that a hand signs to the camera, live, on this machine alone: no picture is stored or sent.</source>
            <translation>Elin kameraya gösterdiği rakamı canlı olarak, yalnızca bu bilgisayarda okur: hiçbir görüntü saklanmaz ve gönderilmez.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Free software under the GNU General Public License, version 3 or later. Hands are found by Google's MediaPipe (Apache License 2.0).</source>
            <translation>GNU Genel Kamu Lisansı, sürüm 3 veya sonrası altında özgür yazılım. Elleri Google'ın MediaPipe'ı bulur (Apache Lisansı 2.0).</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Open video or picture</source>
            <translation>Video veya resim aç</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Videos and pictures ({patterns});;All files (*)</source>
            <translation>Videolar ve resimler ({patterns});;Tüm dosyalar (*)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Open folder of pictures</source>
            <translation>Resim klasörü aç</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Open model</source>
            <translation>Model aç</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Models ({patterns})</source>
            <translation>Modeller ({patterns})</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Text (*.txt);;All files (*)</source>
            <translation>Metin (*.txt);;Tüm dosyalar (*)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Open address</source>
            <translation>Adres aç</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Address of an MJPEG or RTSP stream, such as a phone's camera app gives:</source>
            <translation>Telefonun kamera uygulamasının verdiği gibi bir MJPEG veya RTSP adresi:</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>Keys</source>
            <translation>Tuşlar</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/dialogs.py" />
            <source>About signcam</source>
            <translation>signcam hakkında</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/format_menu.py" />
            <source>&amp;Resolution and rate</source>
            <translation>Çö&amp;zünürlük ve hız</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/format_menu.py" />
            <source>{size} at {rate} fps</source>
            <translation>{size}, {rate} kare/sn</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/format_menu.py" />
            <source>This camera does not say what it offers</source>
            <translation>Bu kamera ne sunduğunu söylemiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/format_menu.py" />
            <source>As usual: {format}</source>
            <translation>Her zamanki gibi: {format}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/language_menu.py" />
            <source>Lan&amp;guage</source>
            <translation>&amp;Dil</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/language_menu.py" />
            <source>As the system</source>
            <translation>Sistemdeki gibi</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/mode_menu.py" />
            <source>M&amp;ode</source>
            <translation>Ki&amp;p</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Pixels from 0 to 1</source>
            <translation>0 ile 1 arası pikseller</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Pixels from 0 to 255</source>
            <translation>0 ile 255 arası pikseller</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Pixels from -1 to 1</source>
            <translation>-1 ile 1 arası pikseller</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Pixels less ImageNet's mean colour</source>
            <translation>ImageNet'in ortalama rengi çıkarılmış pikseller</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Each picture standardized</source>
            <translation>Her resim ayrı ayrı ölçeklenmiş</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Black and white, the hand white</source>
            <translation>Siyah beyaz, el beyaz</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Red, green, blue (RGB)</source>
            <translation>Kırmızı, yeşil, mavi (RGB)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Blue, green, red (BGR)</source>
            <translation>Mavi, yeşil, kırmızı (BGR)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Plain crop, as in the picture</source>
            <translation>Düz kırpma, görüntüdeki gibi</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Upright crop, as a right hand</source>
            <translation>Dik kırpma, sağ el olarak</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Middle of the whole picture</source>
            <translation>Tüm görüntünün ortası</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>As the camera sees it</source>
            <translation>Kameranın gördüğü gibi</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>Mirrored, as in a mirror</source>
            <translation>Aynadaki gibi çevrilmiş</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>&amp;What it takes</source>
            <translation>&amp;Ne aldığı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>&amp;Keep this as the model's card</source>
            <translation>Bunu modelin &amp;kartı olarak sakla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_input_menu.py" />
            <source>The model's card says what it takes.</source>
            <translation>Ne aldığını modelin kartı söylüyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_menu.py" />
            <source>&amp;Model</source>
            <translation>&amp;Model</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/model_menu.py" />
            <source>No model ships with this copy</source>
            <translation>Bu kopyayla hiçbir model gelmiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Step &amp;back</source>
            <translation>Bir adım &amp;geri</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Step &amp;forward</source>
            <translation>Bir adım &amp;ileri</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>&amp;Slower</source>
            <translation>Daha &amp;yavaş</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>F&amp;aster</source>
            <translation>Daha &amp;hızlı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>&amp;Loop</source>
            <translation>Dö&amp;ngü</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Start again at the end</source>
            <translation>Sonunda baştan başla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Space</source>
            <translation>Boşluk</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Pause, or go on; at the end, play again</source>
            <translation>Duraklat ya da sürdür; sonunda yeniden oynat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Left, Right</source>
            <translation>Sol, Sağ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Five seconds back or on; one picture in a folder</source>
            <translation>Beş saniye geri veya ileri; klasörde bir resim</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Home</source>
            <translation>Home</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Back to the start</source>
            <translation>Başa dön</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>Pause, or go on (Space)</source>
            <translation>Duraklat ya da sürdür (Boşluk)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>One picture back</source>
            <translation>Bir kare geri</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/playback_actions.py" />
            <source>One picture forward</source>
            <translation>Bir kare ileri</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/source_menu.py" />
            <source>&amp;Source</source>
            <translation>&amp;Kaynak</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/source_menu.py" />
            <source>No camera found</source>
            <translation>Kamera bulunamadı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/source_menu.py" />
            <source>The cameras cannot be listed: {error}</source>
            <translation>Kameralar listelenemiyor: {error}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Toolbar</source>
            <translation>Araç çubuğu</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Source</source>
            <translation>Kaynak</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Model</source>
            <translation>Model</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Mode</source>
            <translation>Kip</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/menus/toolbar.py" />
            <source>Something is stored</source>
            <translation>Bir şey saklanıyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/model_switch.py" />
            <source>Kept in {card}. Delete that file to try again.</source>
            <translation>{card} içinde saklandı. Yeniden denemek için o dosyayı sil.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/model_switch.py" />
            <source>{note} Keep or change it.</source>
            <translation>{note} Böyle bırak ya da değiştir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/model_switch.py" />
            <source>{error} signcam goes on with {model}.</source>
            <translation>{error} signcam {model} ile sürdürüyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/model_switch.py" />
            <source>{model} cannot be opened: {error}.</source>
            <translation>{model} açılamıyor: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>&amp;Redo the trial</source>
            <translation>Denemeyi &amp;yinele</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>&amp;Pause or go on</source>
            <translation>D&amp;uraklat ya da sürdür</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>S&amp;kip the trial</source>
            <translation>Denemeyi at&amp;la</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Stop the &amp;check</source>
            <translation>Sınamayı &amp;bitir</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Keep where they &amp;differ</source>
            <translation>Ay&amp;rıldıkları yeri sakla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Do this trial again, or the last</source>
            <translation>Bu denemeyi ya da öncekini yinele</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Pause the check, or go on</source>
            <translation>Sınamayı duraklat ya da sürdür</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Skip this trial</source>
            <translation>Bu denemeyi atla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Stop; what was done is kept</source>
            <translation>Bitir; yapılanlar saklanır</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/actions.py" />
            <source>Keep this hand, where the models differ</source>
            <translation>Modellerin ayrıldığı bu eli sakla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/compare_menu.py" />
            <source>Open model…</source>
            <translation>Model aç…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/confusion_view.py" />
            <source>Shown and answered</source>
            <translation>Gösterilen ve yanıtlanan</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/consent.py" />
            <source>Store whole pictures too</source>
            <translation>Tüm görüntüleri de sakla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/consent.py" />
            <source>Numbers only</source>
            <translation>Yalnızca sayılar</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/consent.py" />
            <source>Store pictures</source>
            <translation>Resimleri sakla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/consent.py" />
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Cancel</source>
            <translation>İptal</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>&amp;Check</source>
            <translation>&amp;Sına</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>Space pauses.</source>
            <translation>Boşluk duraklatır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>Drop it here to check with the pictures in {name}</source>
            <translation>{name} içindeki resimlerle sınamak için buraya bırak</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>Go on</source>
            <translation>Sürdür</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Pause</source>
            <translation>Duraklat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>Stop the check that runs before another one begins.</source>
            <translation>Yenisi başlamadan önce süren sınamayı durdur.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/mode.py" />
            <source>{name} holds no folder that is named by a label, such as 0 or 7.</source>
            <translation>{name} içinde 0 veya 7 gibi bir etiketle adlandırılmış klasör yok.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/model_bars.py" />
            <source>{ms} ms</source>
            <translation>{ms} ms</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/model_bars.py" />
            <location filename="../../signcam/ui/wording/answers.py" />
            <source>no hand</source>
            <translation>el yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>How far it is</source>
            <translation>Ne kadar ilerlediği</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>Start</source>
            <translation>Başla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Plan…</source>
            <translation>Plan…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Folder…</source>
            <translation>Klasör…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Go on…</source>
            <translation>Sürdür…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Open report</source>
            <translation>Raporu aç</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Redo</source>
            <translation>Yinele</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Skip</source>
            <translation>Atla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Stop</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>Compare…</source>
            <translation>Karşılaştır…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/page.py" />
            <source>One model</source>
            <translation>Tek model</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Plans (*.json)</source>
            <translation>Planlar (*.json)</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Plan of the check</source>
            <translation>Sınama planı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Signs</source>
            <translation>İşaretler</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>People</source>
            <translation>Kişiler</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Signs, with commas</source>
            <translation>İşaretler, virgülle</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Trials of each</source>
            <translation>Her birinden deneme</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Hands</source>
            <translation>Eller</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Sides, 1 to 5 only</source>
            <translation>Yüzler, yalnızca 1-5</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Distances</source>
            <translation>Uzaklıklar</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>People, as made-up codes</source>
            <translation>Kişiler, uydurma kodlarla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Rest phase</source>
            <translation>Dinlenme</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Seed of the order</source>
            <translation>Sıranın tohumu</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Open…</source>
            <translation>Aç…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Save…</source>
            <translation>Kaydet…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>The form</source>
            <translation>Form</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Open a plan</source>
            <translation>Plan aç</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>Save the plan</source>
            <translation>Planı kaydet</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>right</source>
            <translation>sağ</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>left</source>
            <translation>sol</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>palm</source>
            <translation>avuç içi</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>back</source>
            <translation>el sırtı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>near</source>
            <translation>yakın</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/plan_form.py" />
            <source>far</source>
            <translation>uzak</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/prompt_card.py" />
            <source>Rest</source>
            <translation>Dinlen</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show signs as they are asked for, and find out what a model is worth on live hands: each digit three times, about five minutes.</source>
            <translation>İşaretleri istendikçe göster ve bir modelin canlı ellerde ne kadar iyi olduğunu öğren: her rakam üç kez, yaklaşık beş dakika.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>&lt;span style="color: #e0403a"&gt;●&lt;/span&gt; Pictures of the hand are stored</source>
            <translation>&lt;span style="color: #e0403a"&gt;●&lt;/span&gt; El resimleri saklanıyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>The check keeps pictures of the hand and what the models answer on this computer.</source>
            <translation>Sınama, el resimlerini ve modellerin yanıtlarını bu bilgisayarda saklar.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>The check keeps what the models answer on this computer, without pictures.</source>
            <translation>Sınama, modellerin yanıtlarını resimsiz olarak bu bilgisayarda saklar.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show each sign as it is asked for, and hold it still: frames are taken only of a still hand.</source>
            <translation>Her işareti istendiğinde göster ve kıpırdatma: yalnızca duran elden kare alınır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Space pauses, the right arrow skips a trial, the left one does it again. A presenter's clicker works too.</source>
            <translation>Boşluk duraklatır, sağ ok denemeyi atlar, sol ok yineler. Sunum kumandası da çalışır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <location filename="../../signcam/ui/panel/panel.py" />
            <source>Left hand</source>
            <translation>Sol el</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <location filename="../../signcam/ui/panel/panel.py" />
            <source>Right hand</source>
            <translation>Sağ el</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>{place} of {total}</source>
            <translation>{place} / {total}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Paused. Space goes on.</source>
            <translation>Duraklatıldı. Boşluk sürdürür.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Waits for an answer.</source>
            <translation>Yanıt bekleniyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Get ready …</source>
            <translation>Hazırlan …</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>in {seconds} …</source>
            <translation>{seconds} …</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>{seconds} s left</source>
            <translation>{seconds} sn kaldı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show your hand.</source>
            <translation>Elini göster.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Taking …</source>
            <translation>Alınıyor …</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Hold it still.</source>
            <translation>Kıpırdatma.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Picture {place} of {total}</source>
            <translation>Resim {place} / {total}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>The models open …</source>
            <translation>Modeller açılıyor …</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source> · {right} of {trials} right so far</source>
            <translation> · şimdiye dek {right} / {trials} doğru</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>They agree.</source>
            <translation>Aynı görüşteler.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>They differ: D keeps this hand.</source>
            <translation>Ayrılıyorlar: D bu eli saklar.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show {label}</source>
            <translation>Göster: {label}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show {label} with your left hand</source>
            <translation>Sol elinle göster: {label}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/check/words.py" />
            <source>Show {label} with your right hand</source>
            <translation>Sağ elinle göster: {label}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/hint_overlay.py" />
            <source>No hint</source>
            <translation>İpucu yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>&amp;Practise</source>
            <translation>&amp;Alıştırma</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Return starts a round.</source>
            <translation>Enter bir tur başlatır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Return starts a round of ten digits. Sign each one until it is right.</source>
            <translation>Enter on rakamlık bir tur başlatır. Her birini doğru olana dek göster.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>The pictures show each sign as you see it and as others see it.</source>
            <translation>Resimler her işareti senin gördüğün ve başkalarının gördüğü gibi gösterir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>If a finger is off, a ring marks it on your hand, and an arrow shows where it should go.</source>
            <translation>Bir parmak yanlışsa elinde bir halka onu gösterir, bir ok da nereye gideceğini.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>0 to 9 choose the digits to practise. Your progress is kept on this computer until you delete it.</source>
            <translation>0-9 tuşları çalışılacak rakamları seçer. İlerlemen, sen silene dek bu bilgisayarda kalır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Sign a {digit}.</source>
            <translation>{digit} göster.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>&amp;Start a round</source>
            <translation>Tur &amp;başlat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>S&amp;kip this digit</source>
            <translation>Bu rakamı at&amp;la</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Dig&amp;its I miss most</source>
            <translation>En çok &amp;kaçırdığım rakamlar</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>&amp;Delete my progress</source>
            <translation>İle&amp;rlememi sil</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Your progress is deleted.</source>
            <translation>İlerlemen silindi.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Start a round</source>
            <translation>Tur başlat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Skip this digit</source>
            <translation>Bu rakamı atla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Practise the digits missed most</source>
            <translation>En çok kaçırılan rakamları çalış</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Delete all progress at once</source>
            <translation>Tüm ilerlemeyi hemen sil</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/mode.py" />
            <source>Lower the hand, then sign the {digit} again.</source>
            <translation>Elini indir, sonra yine {digit} göster.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/page.py" />
            <source>Practise</source>
            <translation>Alıştırma</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/page.py" />
            <source>Practise the {digit}</source>
            <translation>{digit} çalış</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/page.py" />
            <source>Practise the {digit} ({digit})</source>
            <translation>{digit} çalış ({digit})</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/progress_chart.py" />
            <source>After your first round, this chart shows the time to right, day by day.</source>
            <translation>İlk turundan sonra bu çizelge, doğru yapma süreni gün gün gösterir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/progress_chart.py" />
            <source>Seconds to right, by day</source>
            <translation>Doğruya kadar saniye, gün gün</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/progress_chart.py" />
            <source>{day}: {seconds} seconds, {right} of {asked} right</source>
            <translation>{day}: {seconds} saniye, {asked} sorudan {right} doğru</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>Your usual time to right</source>
            <translation>Doğruya kadar olağan süren</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>not yet</source>
            <translation>henüz yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>you see</source>
            <translation>sen görürsün</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>others see</source>
            <translation>başkaları görür</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/sign_card.py" />
            <source>Sign a {digit}: {how}</source>
            <translation>{digit} göster: {how}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Your progress is kept on this computer until you delete it: digits and times, no pictures.</source>
            <translation>İlerlemen, sen silene dek bu bilgisayarda kalır: rakamlar ve süreler, resim yok.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Return starts a round of ten digits.</source>
            <translation>Enter on rakamlık bir tur başlatır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Thumb</source>
            <translation>Başparmak</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Index finger</source>
            <translation>İşaret parmağı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Middle finger</source>
            <translation>Orta parmak</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Ring finger</source>
            <translation>Yüzük parmağı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Little finger</source>
            <translation>Serçe parmak</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>stretch it up</source>
            <translation>yukarı uzat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>fold it</source>
            <translation>katla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>bend it until it touches the thumb</source>
            <translation>başparmağa değene dek bük</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>stretch it out to the side</source>
            <translation>yana doğru uzat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>fold it over the palm</source>
            <translation>avuç içine katla</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>touch the index finger</source>
            <translation>işaret parmağına dokun</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>touch the middle finger</source>
            <translation>orta parmağa dokun</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>touch the ring finger</source>
            <translation>yüzük parmağına dokun</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>touch the little finger</source>
            <translation>serçe parmağa dokun</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Sign a {digit}, and keep it still.</source>
            <translation>{digit} göster ve kıpırdatma.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>{count} Your quickest was the {digit}, in {seconds} s. Practise the {hardest} next.</source>
            <translation>{count} En hızlın {digit} oldu: {seconds} sn. Sırada {hardest} çalış.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Right: that is a {digit}.</source>
            <translation>Doğru: bu {digit}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>Sign a {digit}: {how}.</source>
            <translation>{digit} göster: {how}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>That was the first step. The pictures show each sign from both sides: try another round.</source>
            <translation>Bu ilk adımdı. Resimler her işareti iki yandan gösterir: bir tur daha dene.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>All ten are right!</source>
            <translation>Onu da doğru!</translation>
        </message>
        <message numerus="yes">
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>%n of ten are right.</source>
            <translation>
                <numerusform>On rakamdan %n tanesi doğru.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>&amp;Read</source>
            <translation>&amp;Oku</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>P shows the bars.</source>
            <translation>P çubukları gösterir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Sign a digit from 0 to 9 with one hand: signcam reads it.</source>
            <translation>Tek elle 0'dan 9'a bir rakam göster: signcam okur.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Hold one hand up and keep it still for half a second: its digit turns solid.</source>
            <translation>Bir elini kaldır ve yarım saniye kıpırdatma: rakamın içi dolar.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>A hollow digit is a guess. The bars show the network's confidence in each digit.</source>
            <translation>İçi boş rakam bir tahmindir. Çubuklar ağın her rakama güvenini gösterir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>&amp;What it looks at</source>
            <translation>&amp;Nereye baktığı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Show what the network looks at in the hand</source>
            <translation>Ağın elde nereye baktığını göster</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Side &amp;panel</source>
            <translation>Yan &amp;panel</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>Spea&amp;k held digits</source>
            <translation>Tutulan &amp;rakamları söyle</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>&amp;Sound at a held digit</source>
            <translation>Rakam t&amp;utulunca ses</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/mode.py" />
            <source>&amp;Copy what was read</source>
            <translation>Okunanı &amp;kopyala</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/read_line.py" />
            <source>What is read stands here, with its time</source>
            <translation>Okunan rakamlar zamanıyla burada durur</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/reading/read_line.py" />
            <source>What was read</source>
            <translation>Okunanlar</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/attract_card.py" />
            <source>A drawn hand signs the digits</source>
            <translation>Çizilmiş bir el rakamları gösteriyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/mode.py" />
            <source>&amp;Stand</source>
            <translation>S&amp;tant</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/mode.py" />
            <source>Visitors play by signing digits. The window fills the screen, and all keys but one are dead.</source>
            <translation>Ziyaretçiler rakam göstererek oynar. Pencere ekranı doldurur ve biri dışında tüm tuşlar kapalıdır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/stand_video.py" />
            <source>Your own picture</source>
            <translation>Kendi görüntün</translation>
        </message>
        <message numerus="yes">
            <location filename="../../signcam/ui/modes/stand/time_bar.py" />
            <source>%n seconds left</source>
            <translation>
                <numerusform>%n saniye kaldı</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>&amp;Erase the last digit</source>
            <translation>Son &amp;rakamı sil</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Geri al</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Clea&amp;r the number</source>
            <translation>Sayıyı temi&amp;zle</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>&amp;Copy</source>
            <translation>&amp;Kopyala</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>&amp;Save as text…</source>
            <translation>&amp;Metin olarak kaydet…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Next kin&amp;d of number</source>
            <translation>So&amp;nraki sayı türü</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Hold l&amp;onger</source>
            <translation>Daha &amp;uzun tut</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Hold s&amp;horter</source>
            <translation>Da&amp;ha kısa tut</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>S&amp;pace at a pause</source>
            <translation>Arada &amp;boşluk</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Copy at the e&amp;nd</source>
            <translation>Sonunda ko&amp;pyala</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Spea&amp;k each digit</source>
            <translation>Her rakamı sö&amp;yle</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Copy the number</source>
            <translation>Sayıyı kopyala</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Save the number as text</source>
            <translation>Sayıyı metin olarak kaydet</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Free, phone, date or PIN</source>
            <translation>Serbest, telefon, tarih veya PIN</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Hold each digit longer</source>
            <translation>Her rakamı daha uzun tut</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Hold each digit shorter</source>
            <translation>Her rakamı daha kısa tut</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Make a space at a pause</source>
            <translation>Ara verince boşluk koy</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/actions.py" />
            <source>Copy by itself at a pause, or when the number is complete</source>
            <translation>Ara verince ya da sayı tamamlanınca kendiliğinden kopyala</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/hold_ring.py" />
            <location filename="../../signcam/ui/video/digit_badge.py" />
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>No digit</source>
            <translation>Rakam yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/hold_ring.py" />
            <source>written</source>
            <translation>yazıldı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/hold_ring.py" />
            <source>held {share}</source>
            <translation>{share} tutuldu</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/hold_ring.py" />
            <source>Digit {digit}, {words}</source>
            <translation>Rakam {digit}, {words}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>&amp;Write</source>
            <translation>&amp;Yaz</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>Backspace erases.</source>
            <translation>Backspace siler.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>For the same digit again, lower or relax the hand, or move it a little aside, and hold again.</source>
            <translation>Aynı rakam için elini indir ya da gevşet, veya biraz yana kaydır ve yeniden tut.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>A swipe of the hand across the picture erases the last digit.</source>
            <translation>Elini görüntü boyunca savurmak son rakamı siler.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>Save the number</source>
            <translation>Sayıyı kaydet</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source> It is copied.</source>
            <translation> Kopyalandı.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>erased</source>
            <translation>silindi</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>cleared</source>
            <translation>temizlendi</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>undone</source>
            <translation>geri alındı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/mode.py" />
            <source>{path} cannot be written: {reason}. Save it elsewhere.</source>
            <translation>{path} yazılamıyor: {reason}. Başka bir yere kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/number_line.py" />
            <source>Written: nothing</source>
            <translation>Yazılan: hiçbir şey</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/number_line.py" />
            <source>Written: {text}, complete</source>
            <translation>Yazılan: {text}, tamam</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/number_line.py" />
            <source>Written: {text}</source>
            <translation>Yazılan: {text}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>Numbers are written digit by digit.</source>
            <translation>Sayılar rakam rakam yazılır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>The number is kept on this computer until you clear it.</source>
            <translation>Sayı, sen temizleyene dek bu bilgisayarda kalır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>Kind of number</source>
            <translation>Sayı türü</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>How long a digit is held, in tenths of a second</source>
            <translation>Bir rakamın tutulma süresi, saniyenin onda biriyle</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/page.py" />
            <source>Hold {tenths} s</source>
            <translation>{tenths} sn tut</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Numbers are written digit by digit: hold each digit still until its ring is full.</source>
            <translation>Sayılar rakam rakam yazılır: her rakamı halkası dolana dek kıpırdatmadan tut.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>{problem} Swipe across the picture or press Backspace to erase.</source>
            <translation>{problem} Silmek için elini görüntü boyunca savur ya da Backspace'e bas.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>The number is complete. Ctrl+C copies it, Delete begins a new one.</source>
            <translation>Sayı tamam. Ctrl+C kopyalar, Delete yenisini başlatır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Hold the {digit} still until the ring is full.</source>
            <translation>Halka dolana dek {digit} işaretini kıpırdatma.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Lower the hand or move it a little aside to write {blocked}.</source>
            <translation>{blocked} yazmak için elini indir ya da biraz yana kaydır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Ready for any digit, another {last} too.</source>
            <translation>Her rakama hazır, bir {last} daha olur.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>Ready for any digit.</source>
            <translation>Her rakama hazır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <location filename="../../signcam/ui/wording/answers.py" />
            <source>nothing</source>
            <translation>hiçbir şey</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/write/words.py" />
            <source>{last} is written. For another {last}, lower the hand or move it a little aside.</source>
            <translation>{last} yazıldı. Bir {last} daha için elini indir ya da biraz yana kaydır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/crop_view.py" />
            <source>What the network sees</source>
            <translation>Ağın gördüğü</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/crop_view.py" />
            <source>What the network looks at</source>
            <translation>Ağın baktığı yer</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/crop_view.py" />
            <source>What the network sees: the hand cut out, turned upright, a left hand as a right one.</source>
            <translation>Ağın gördüğü: kırpılmış, dik çevrilmiş el; sol el sağ el olarak.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/crop_view.py" />
            <source>What the network looks at: hiding a bright place makes it much less sure of the digit in the corner.</source>
            <translation>Ağın baktığı yer: parlak bir yer örtülürse ağ köşedeki rakamdan çok daha az emin olur.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/digit_bars.py" />
            <source>Confidence in each digit</source>
            <translation>Her rakama güven</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/digit_bars.py" />
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>sure</source>
            <translation>emin</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/digit_bars.py" />
            <source>The line stands at {threshold}: from there on a sign counts as sure.</source>
            <translation>Çizgi {threshold} değerinde: oradan sonra işaret kesin sayılır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/panel.py" />
            <source>Confidence</source>
            <translation>Güven</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/panel.py" />
            <source>No hand</source>
            <translation>El yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>frames/s</source>
            <translation>kare/sn</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>Frames read in the last second.</source>
            <translation>Son saniyede okunan kareler.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>ms latency</source>
            <translation>ms gecikme</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>From a frame's capture until it is read, mean over the last second.</source>
            <translation>Karenin alınmasından okunmasına kadar, son saniyenin ortalaması.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>dropped</source>
            <translation>atlanan</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/panel/stats.py" />
            <source>Frames that nobody read: only the newest one counts, so that nothing lags.</source>
            <translation>Kimsenin okumadığı kareler: yalnızca en yenisi sayılır, böylece gecikme olmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/questions.py" />
            <source>Return</source>
            <translation>Enter</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/questions.py" />
            <source>Press the first button of a message</source>
            <translation>İletinin ilk düğmesine bas</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/questions.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/questions.py" />
            <source>Close a message, leave the full screen</source>
            <translation>İletiyi kapat, tam ekrandan çık</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/sign_chart.py" />
            <source>palm only</source>
            <translation>yalnız avuç</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/sign_chart.py" />
            <source>The ten signs</source>
            <translation>On işaret</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/sign_chart.py" />
            <source>, back of the hand</source>
            <translation>, el sırtı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>1 to 5 may be shown with either side:</source>
            <translation>1-5 iki yüzle de gösterilebilir:</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>The pictures stay on this computer: nothing is stored, nothing is sent.</source>
            <translation>Görüntüler bu bilgisayarda kalır: hiçbir şey saklanmaz, hiçbir şey gönderilmez.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>signcam reads one-handed digits as in American Sign Language. Hold one hand up to the camera, palm towards it, fingers up, and keep it still for half a second.</source>
            <translation>signcam, Amerikan İşaret Dili'ndeki tek elli rakamları okur. Bir elini, avuç içi kameraya dönük ve parmaklar yukarıda, kaldır ve yarım saniye kıpırdatma.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>signcam reads one-handed digits as in American Sign Language. Hold one hand up to the camera, the back of the hand (1 to 5) or the palm (0 and 6 to 9) towards it, fingers up, and keep it still for half a second.</source>
            <translation>signcam, Amerikan İşaret Dili'ndeki tek elli rakamları okur. Bir elini, el sırtı (1-5) ya da avuç içi (0 ve 6-9) kameraya dönük ve parmaklar yukarıda, kaldır ve yarım saniye kıpırdatma.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>Signs that signcam reads</source>
            <translation>signcam'in okuduğu işaretler</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>Show a digit with one hand</source>
            <translation>Tek elle bir rakam göster</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>&amp;Palm</source>
            <translation>&amp;Avuç içi</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>&amp;Back of the hand</source>
            <translation>&amp;El sırtı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/signs/signs_page.py" />
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/sound.py" />
            <source>No sound can be made, because Qt finds no loudspeaker on this computer. On Debian and Ubuntu, install libpulse0.</source>
            <translation>Ses çıkarılamıyor, çünkü Qt bu bilgisayarda hoparlör bulamıyor. Debian ve Ubuntu'da libpulse0 kur.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/speech.py" />
            <source>Nothing can be spoken, because this computer has no voice that Qt knows. On Debian and Ubuntu, install speech-dispatcher.</source>
            <translation>Konuşulamıyor, çünkü bu bilgisayarda Qt'nin tanıdığı bir ses yok. Debian ve Ubuntu'da speech-dispatcher kur.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/upkeep.py" />
            <source>Esc leaves it. {hint}</source>
            <translation>Esc ile çıkılır. {hint}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/upkeep.py" />
            <source>Full screen</source>
            <translation>Tam ekran</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/digit_badge.py" />
            <source>Digit</source>
            <translation>Rakam</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/digit_badge.py" />
            <source>Sign</source>
            <translation>İşaret</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Playback</source>
            <translation>Oynatma</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Position</source>
            <translation>Konum</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Where it is</source>
            <translation>Nerede olduğu</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Speed {speed}</source>
            <translation>Hız {speed}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/playback_bar.py" />
            <source>Speed ([ and ])</source>
            <translation>Hız ([ ve ])</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Arrival to painted</source>
            <translation>Gelişten çizime</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Wait</source>
            <translation>Bekleme</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Crop</source>
            <translation>Kırpma</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Classifier</source>
            <translation>Sınıflandırıcı</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Stabilizer</source>
            <translation>Sabitleyici</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Paint</source>
            <translation>Çizim</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>No frames yet</source>
            <translation>Henüz kare yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Frames: {frames_in} in, {recognized} recognized, {shown} shown, {dropped} dropped</source>
            <translation>Kareler: {frames_in} gelen, {recognized} okunan, {shown} gösterilen, {dropped} atlanan</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>{time} ms a frame, </source>
            <translation>kare başına {time} ms, </translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Processor: {a_frame}{cores} of a core. Memory: {memory} MB</source>
            <translation>İşlemci: {a_frame}bir çekirdeğin {cores} kadarı. Bellek: {memory} MB</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/timing_overlay.py" />
            <source>Timing</source>
            <translation>Süreler</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/video/video_view.py" />
            <source>Video</source>
            <translation>Video</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/window_menus.py" />
            <source>&amp;View</source>
            <translation>&amp;Görünüm</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/window_menus.py" />
            <source>&amp;Help</source>
            <translation>&amp;Yardım</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/answers.py" />
            <source>none</source>
            <translation>yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/drop.py" />
            <source>Drop one file or one folder at a time.</source>
            <translation>Her seferinde bir dosya ya da bir klasör bırak.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/drop.py" />
            <source>Only files and folders of this computer can be dropped here. Ctrl+L opens an address.</source>
            <translation>Buraya yalnızca bu bilgisayarın dosya ve klasörleri bırakılabilir. Ctrl+L adres açar.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/drop.py" />
            <source>Drop it here to open {name}</source>
            <translation>Açmak için buraya bırak: {name}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/drop.py" />
            <source>Drop it here to read with {name}</source>
            <translation>Okumada kullanmak için buraya bırak: {name}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>signcam keeps trying.</source>
            <translation>signcam denemeyi sürdürüyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Choose another source</source>
            <translation>Başka kaynak seç</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Play again</source>
            <translation>Yeniden oynat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Play a demo</source>
            <translation>Tanıtım oynat</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>No hand in view</source>
            <translation>Görünürde el yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Hold one hand up to the camera.</source>
            <translation>Bir elini kameraya kaldır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>This hand shows none that signcam reads: H shows the ten signs.</source>
            <translation>Bu el signcam'in okuduğu bir rakam göstermiyor: H on işareti gösterir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Opening</source>
            <translation>Açılıyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>The first picture comes in a moment.</source>
            <translation>İlk görüntü birazdan gelir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>No pictures arrive</source>
            <translation>Görüntü gelmiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Check the camera or the network; the picture comes back by itself.</source>
            <translation>Kamerayı ya da ağı denetle; görüntü kendiliğinden geri gelir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>The picture stands still</source>
            <translation>Görüntü donmuş</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Start the camera again; the picture comes back by itself.</source>
            <translation>Kamerayı yeniden başlatın; görüntü kendiliğinden geri gelir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Connection lost</source>
            <translation>Bağlantı koptu</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Plug the camera in again, or check the network. signcam keeps trying.</source>
            <translation>Kamerayı yeniden tak ya da ağı denetle. signcam denemeyi sürdürüyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>No camera</source>
            <translation>Kamera yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Plug one in and it starts by itself, or open a video.</source>
            <translation>Bir kamera tak, kendiliğinden başlar; ya da bir video aç.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Camera in use</source>
            <translation>Kamera kullanımda</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Close the other program that shows it; signcam then starts by itself.</source>
            <translation>Onu kullanan öbür programı kapat; signcam kendiliğinden başlar.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Camera not allowed</source>
            <translation>Kameraya izin yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Allow camera access for this program in the system's privacy settings.</source>
            <translation>Sistemin gizlilik ayarlarında bu programa kamera izni ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>This cannot be shown</source>
            <translation>Bu gösterilemiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Choose something else, or try again.</source>
            <translation>Başka bir şey seç ya da yeniden dene.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Hands cannot be found</source>
            <translation>Eller bulunamıyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>signcam doctor says what is missing.</source>
            <translation>Neyin eksik olduğunu signcam doctor söyler.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>One moment</source>
            <translation>Bir saniye</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>The recognition stopped. It is being started again.</source>
            <translation>Tanıma durdu. Yeniden başlatılıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Nothing is read</source>
            <translation>Hiçbir şey okunmuyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>The recognition has failed. Try again, or choose another model.</source>
            <translation>Tanıma başarısız oldu. Yeniden dene ya da başka model seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>End of clip</source>
            <translation>Klip bitti</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Space plays it again.</source>
            <translation>Boşluk yeniden oynatır.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Hand too small</source>
            <translation>El çok küçük</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Come closer to the camera.</source>
            <translation>Kameraya yaklaş.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Hand cut off</source>
            <translation>El kesiliyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Bring the whole hand into the picture.</source>
            <translation>Elin tamamını görüntüye getir.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Too dark</source>
            <translation>Çok karanlık</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/messages.py" />
            <source>Turn on a light, or face a window.</source>
            <translation>Işığı aç ya da pencereye dön.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/models.py" />
            <source>{accuracy} % of {pictures} pictures read right: {data}</source>
            <translation>{pictures} resimden % {accuracy} doğru okundu: {data}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/read_log.py" />
            <source>No digit is held</source>
            <translation>Tutulan rakam yok</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/read_log.py" />
            <source>Held digit: {label}</source>
            <translation>Tutulan rakam: {label}</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>not sure</source>
            <translation>emin değil</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>hold it</source>
            <translation>kıpırdatma</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>changing</source>
            <translation>değişiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/shown_digit.py" />
            <source>held</source>
            <translation>tutuldu</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>Demo</source>
            <translation>Tanıtım</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>Drawn hands sign: no camera is on.</source>
            <translation>Çizilmiş eller gösteriyor: kamera kapalı.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>Opening {name}…</source>
            <translation>{name} açılıyor…</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>{text} is no address. An address begins with http://, https:// or rtsp://, such as http://192.168.1.5:8080/video.</source>
            <translation>{text} bir adres değil. Adresler http://, https:// ya da rtsp:// ile başlar, örneğin http://192.168.1.5:8080/video.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>This address is not kept, since it contains a password. Type it again at the next start.</source>
            <translation>Bu adres parola içerdiği için saklanmıyor. Bir sonraki açılışta yeniden yazın.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/wording/sources.py" />
            <source>No address was typed. An address looks like http://192.168.1.5:8080/video.</source>
            <translation>Adres yazılmadı. Bir adres şöyledir: http://192.168.1.5:8080/video.</translation>
        </message>
    </context>
    <context>
        <name>sentences</name>
        <message>
            <location filename="../../signcam/checking/differences.py" />
            <source>The hand cannot be written to {folder}: {reason}.</source>
            <translation>El {folder} içine yazılamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/folder_check.py" />
            <source>{name} contains no pictures. Choose another folder.</source>
            <translation>{name} içinde resim yok. Başka bir klasör seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/known_labels.py" />
            <source>{name} knows none of the labels that are shown. Shown: {labels}. It knows: {labels3}. If its outputs mean the same, give their names, in labels.txt beside the model or with --classes.</source>
            <translation>{name} gösterilen etiketlerin hiçbirini bilmiyor. Gösterilen: {labels}. Bildikleri: {labels3}. Çıktıları aynı anlama geliyorsa adlarını modelin yanındaki labels.txt dosyasıyla veya --classes ile ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>Stopped: {left} trials are still to do.</source>
            <translation>Durduruldu: {left} deneme kaldı.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>Done. The report is written.</source>
            <translation>Bitti. Rapor yazıldı.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>{done} of {total} pictures read. The report is written.</source>
            <translation>{total} resimden {done} tanesi okundu. Rapor yazıldı.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>The models agree, so nothing was kept.</source>
            <translation>Modeller aynı görüşte, bu yüzden hiçbir şey saklanmadı.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>The check failed: {error}.</source>
            <translation>Sınama başarısız oldu: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/live_check.py" />
            <source>A model cannot be opened: {error}.</source>
            <translation>Bir model açılamıyor: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>{name} is not a plan: it holds no JSON object.</source>
            <translation>{name} bir plan değil: JSON nesnesi içermiyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>{name} is not a plan: {unknown} is no part of one. Parts: {known}.</source>
            <translation>{name} bir plan değil: {unknown} planda olmaz. Bölümler: {known}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>This plan cannot be used: {problem}.</source>
            <translation>Bu plan kullanılamaz: {problem}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>The plan {path} cannot be read: {reason}.</source>
            <translation>{path} planı okunamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>{path} is not a plan: it holds no JSON.</source>
            <translation>{path} bir plan değil: JSON içermiyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>{name} is not a plan: its {part} should be like {usual}.</source>
            <translation>{name} bir plan değil: {part} bölümü {usual} gibi olmalı.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/plan.py" />
            <source>The plan cannot be written to {path}: {reason}.</source>
            <translation>Plan {path} içine yazılamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>May pictures of the hands be stored on this computer? They can be read again by other models, and train a better one. Otherwise only numbers are stored.</source>
            <translation>El resimleri bu bilgisayarda saklanabilir mi? Başka modeller onları yeniden okuyabilir ve daha iyi bir model eğitilebilir. Yoksa yalnızca sayılar saklanır.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>Whole pictures too, with faces: one of the models sees more than the hand.</source>
            <translation>Yüzlerle birlikte tüm görüntüler de: modellerden biri elden fazlasını görüyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>Take your hands away, and wait.</source>
            <translation>Ellerini çek ve bekle.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>Move a hand as you like, but show no sign.</source>
            <translation>Elini istediğin gibi oynat, ama işaret gösterme.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>palm to the camera</source>
            <translation>avuç içi kameraya</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>back of the hand to the camera</source>
            <translation>elin sırtı kameraya</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>close to the camera</source>
            <translation>kameraya yakın</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/prompts.py" />
            <source>at arm's length and further</source>
            <translation>kol boyu ve daha uzakta</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/report/crops.py" />
            <source>The crops cannot be written to {folder}: {reason}.</source>
            <translation>Kırpılan resimler {folder} içine yazılamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/report/write.py" />
            <source>The report cannot be written to {folder}: {reason}.</source>
            <translation>Rapor {folder} içine yazılamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/session.py" />
            <source>The picture {path} of the session is damaged.</source>
            <translation>Oturumun {path} resmi bozuk.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/session.py" />
            <source>The picture {path} of the session cannot be read.</source>
            <translation>Oturumun {path} resmi okunamıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/side_by_side.py" />
            <source>Give one to {MOST_MODELS} models, not {classifiers}.</source>
            <translation>Bir ile {MOST_MODELS} arası model ver, {classifiers} değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>The session cannot be written to {folder}: {reason}.</source>
            <translation>Oturum {folder} içine yazılamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>{folder} holds a session already. Name another folder.</source>
            <translation>{folder} içinde zaten bir oturum var. Başka bir klasör seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>{folder} holds a session with another plan. Name another folder.</source>
            <translation>{folder} içinde başka planlı bir oturum var. Başka bir klasör seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>The session in {folder} was begun with other models ({names}). Go on with those.</source>
            <translation>{folder} içindeki oturum başka modellerle ({names}) başladı. Onlarla sürdür.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>The session in {folder} was written by a later signcam. Update this one.</source>
            <translation>{folder} içindeki oturumu daha yeni bir signcam yazmış. Bunu güncelle.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>{SESSION_FILE} is damaged: {error}.</source>
            <translation>{SESSION_FILE} bozuk: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>The trial {path} is damaged. Delete it to go on without it.</source>
            <translation>{path} denemesi bozuk. Onsuz sürdürmek için sil.</translation>
        </message>
        <message>
            <location filename="../../signcam/checking/store.py" />
            <source>{path} is damaged: it holds no JSON.</source>
            <translation>{path} bozuk: JSON içermiyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/hands/hand_network.py" />
            <source>{path} cannot be run: {error}.</source>
            <translation>{path} çalıştırılamıyor: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/hands/network_files.py" />
            <source>The networks that find hands, which are part of {PACKAGE} {MEDIAPIPE_VERSION}, are missing; this command fetches them: {FETCH_COMMAND}</source>
            <translation>{PACKAGE} {MEDIAPIPE_VERSION} paketindeki el bulan ağlar eksik; bu komut getirir: {FETCH_COMMAND}</translation>
        </message>
        <message>
            <location filename="../../signcam/hands/network_files.py" />
            <source>{unusable} is damaged, or not of {PACKAGE} {MEDIAPIPE_VERSION}; this command fetches the right one: {FETCH_COMMAND}</source>
            <translation>{unusable} bozuk ya da {PACKAGE} {MEDIAPIPE_VERSION} paketinden değil; bu komut doğrusunu getirir: {FETCH_COMMAND}</translation>
        </message>
        <message>
            <location filename="../../signcam/live/capture.py" />
            <location filename="../../signcam/models/probe.py" />
            <location filename="../../signcam/sources/animation.py" />
            <location filename="../../signcam/sources/video.py" />
            <source>{name} cannot be read: {reason}.</source>
            <translation>{name} okunamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/capture.py" />
            <source>{name} contains no pictures.</source>
            <translation>{name} içinde resim yok.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/choice.py" />
            <source>Default camera</source>
            <translation>Varsayılan kamera</translation>
        </message>
        <message>
            <location filename="../../signcam/live/explainer.py" />
            <source>{reason} What it looks at is not shown.</source>
            <translation>{reason} Nereye baktığı gösterilmiyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/explainer.py" />
            <source>The network fails: {error}.</source>
            <translation>Ağ başarısız oluyor: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/player.py" />
            <source>The recognition stopped: {error}.</source>
            <translation>Tanıma durdu: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/player.py" />
            <source>{title} cannot be opened: {error}</source>
            <translation>{title} açılamıyor: {error}</translation>
        </message>
        <message>
            <location filename="../../signcam/live/session.py" />
            <source>The recognition fails ({reason}). Try again, or choose another model.</source>
            <translation>Tanıma başarısız oluyor ({reason}). Yeniden dene ya da başka model seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/session.py" />
            <source>The recognition gives no answer. Try again, or choose another model.</source>
            <translation>Tanıma yanıt vermiyor. Yeniden dene ya da başka model seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/source_watch.py" />
            <source>{name} has sent the same picture for {frozen_s} s. Start the camera again.</source>
            <translation>{name}, {frozen_s} saniyedir aynı görüntüyü gönderiyor. Kamerayı yeniden başlatın.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/source_watch.py" />
            <source>{name} has sent no picture for {silent_s} s. Check its cable or the network.</source>
            <translation>{name} {silent_s} saniyedir görüntü göndermiyor. Kablosunu ya da ağı denetle.</translation>
        </message>
        <message>
            <location filename="../../signcam/live/source_watch.py" />
            <source>{name} has not answered for {silent_s} s. Check its cable or the network.</source>
            <translation>{name} {silent_s} saniyedir yanıt vermiyor. Kablosunu ya da ağı denetle.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/archive.py" />
            <source>{name} unfolds from {size} to {unfolded}. signcam opens up to {limit} of it.</source>
            <translation>{name} açılınca {size} yerine {unfolded} oluyor. signcam bunun en çok {limit} kadarını açar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/archive.py" />
            <source>{name} holds {members} files. signcam opens up to {MOST_MEMBERS}.</source>
            <translation>{name} {members} dosya içeriyor. signcam en çok {MOST_MEMBERS} dosya açar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/archive.py" />
            <source>{member} in {name} is {size} large. signcam reads up to {limit} of it.</source>
            <translation>{name} içindeki {member} {size} büyüklüğünde. signcam bunun en çok {limit} kadarını okur.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/archive.py" />
            <source>{name} holds a file that leaves its folder. signcam does not open it.</source>
            <translation>{name} kendi klasörünün dışına çıkan bir dosya içeriyor. signcam onu açmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/card.py" />
            <source>There is no model file at {model}.</source>
            <translation>{model} konumunda model dosyası yok.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/card.py" />
            <source>{name} has no card: {name2} should lie beside it.</source>
            <translation>{name} modelinin kartı yok: {name2} yanında durmalı.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/card.py" />
            <source>The card {name} belongs to another file, not to {name2}: the hashes differ. Export the model again.</source>
            <translation>{name} kartı {name2} dosyasının değil, başka bir dosyanın: özetler ayrı. Modeli yeniden dışa aktar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/card.py" />
            <source>The card {name} cannot be used: {error}</source>
            <translation>{name} kartı kullanılamaz: {error}</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <source>There is no model {name}. Give the path of a model file, or one of: {names}.</source>
            <translation>{name} diye bir model yok. Bir model dosyasının yolunu ya da şunlardan birini ver: {names}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <source>Opening {name}: this may take some seconds the first time…</source>
            <translation>{name} açılıyor: ilk seferde birkaç saniye sürebilir…</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <source>The model {name} cannot be read: {reason}.</source>
            <translation>{name} modeli okunamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <location filename="../../signcam/models/opening.py" />
            <source>{name} has a card, {name2}, that describes its input. Leave out {OPTIONS}.</source>
            <translation>{name} modelinin girdisini anlatan bir kartı var: {name2}. {OPTIONS} seçeneklerini bırak.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/catalogue.py" />
            <source>The card of {name} cannot be used: it has a damaged measurement.</source>
            <translation>{name} kartı kullanılamaz: içindeki bir ölçüm bozuk.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/classifier.py" />
            <source>{name} takes {taken} and gives {given}, but its card promises {wanted} and {promised}.</source>
            <translation>{name}, {taken} alıp {given} veriyor; ama kartı {wanted} ve {promised} diyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/file_bytes.py" />
            <source>{name} is no ordinary file. signcam does not open it.</source>
            <translation>{name} sıradan bir dosya değil. signcam onu açmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/file_bytes.py" />
            <source>{name} is {st_size} MB large. signcam opens up to {limit} MB of it.</source>
            <translation>{name} {st_size} MB büyüklüğünde. signcam en çok {limit} MB açar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/file_bytes.py" />
            <location filename="../../signcam/models/keras/files.py" />
            <location filename="../../signcam/models/keras/saved_model.py" />
            <location filename="../../signcam/models/model_file.py" />
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} okunamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/build.py" />
            <source>{name} cannot be built: it does not say what the network takes, or has no layers.</source>
            <translation>{name} kurulamıyor: ağın ne aldığını söylemiyor ya da katmanı yok.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/build.py" />
            <source>Keras {version__} cannot build the network in {name}. It may be damaged, or written by a newer Keras.</source>
            <translation>Keras {version__}, {name} içindeki ağı kuramıyor. Bozuk olabilir ya da daha yeni bir Keras yazmıştır.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/build.py" />
            <source>The network in {name} cannot be built: its description is damaged ({reason}).</source>
            <translation>{name} içindeki ağ kurulamıyor: tanımı bozuk ({reason}).</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/build.py" />
            <source>The network in {name} has a part that is not of Keras 2 ({reason}). It needs its author's code, which signcam does not run.</source>
            <translation>{name} içindeki ağda Keras 2'de olmayan bir parça var ({reason}). Yazarının kodunu ister; signcam onu çalıştırmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} describes a network whose weights are missing: {names} or {names3} should be in the same folder.</source>
            <translation>{name} ağırlıkları eksik bir ağı anlatıyor: {names} ya da {names3} aynı klasörde olmalı.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} does not describe a Keras network.</source>
            <translation>{name} bir Keras ağını anlatmıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} contains no Keras network.</source>
            <translation>{name} içinde Keras ağı yok.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} contains only weights: {name2}, which describes the network, should be in the same folder.</source>
            <translation>{name} yalnızca ağırlıkları içeriyor: ağı anlatan {name2} aynı klasörde olmalı.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>{name} is the card of a model, not a network. Open the model file itself.</source>
            <translation>{name} bir modelin kartı, ağ değil. Model dosyasının kendisini aç.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>The network's description in {name} is {text} MB large. signcam reads up to {LARGEST_TEXT} MB of it.</source>
            <translation>{name} içindeki ağ tanımı {text} MB büyüklüğünde. signcam bunun en çok {LARGEST_TEXT} MB kadarını okur.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <location filename="../../signcam/models/keras/hdf5.py" />
            <source>{name} is damaged or is not a Keras model.</source>
            <translation>{name} bozuk ya da Keras modeli değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/files.py" />
            <source>The network's description in {name} is damaged: it is not JSON.</source>
            <translation>{name} içindeki ağ tanımı bozuk: JSON değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/hdf5.py" />
            <source>{name} refers to other files. signcam does not open it.</source>
            <translation>{name} başka dosyalara gönderme yapıyor. signcam onu açmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/network.py" />
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>The network in {name} takes several inputs at once. signcam runs networks with one.</source>
            <translation>{name} içindeki ağ aynı anda birkaç girdi alıyor. signcam tek girdili ağları çalıştırır.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/network.py" />
            <location filename="../../signcam/models/litert.py" />
            <source>The network in {name} cannot be run.</source>
            <translation>{name} içindeki ağ çalıştırılamıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened: TensorFlow stopped over it, perhaps for want of memory.</source>
            <translation>{name} açılamıyor: TensorFlow onda durdu, belki bellek yetmedi.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened: it needs more memory than there is.</source>
            <translation>{name} açılamıyor: var olandan çok bellek gerektiriyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be converted: {parent} cannot be written ({reason}). Make room there.</source>
            <translation>{name} dönüştürülemiyor: {parent} yazılamıyor ({reason}). Orada yer aç.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened: TensorFlow needs more than {megabytes} MB of memory for it.</source>
            <translation>{name} açılamıyor: TensorFlow bunun için {megabytes} MB'den çok bellek gerektiriyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened: TensorFlow did not finish with it.</source>
            <translation>{name} açılamıyor: TensorFlow işini bitirmedi.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/opening.py" />
            <source>{name} cannot be opened.</source>
            <translation>{name} açılamıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/runtime.py" />
            <source>A Keras model needs TensorFlow, which {fault}; models that end in .tflite work without it.</source>
            <translation>Keras modeli TensorFlow ister, o ise {fault}; .tflite ile biten modeller onsuz çalışır.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{name} was written by Keras {version}; signcam opens models of Keras 2.0 and later.</source>
            <translation>{name} dosyasını Keras {version} yazmış; signcam Keras 2.0 ve sonrasının modellerini açar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{name} was written by Keras on Theano, which signcam cannot open: it flips kernels.</source>
            <translation>{name} dosyasını Theano üzerinde Keras yazmış; çekirdekleri çevirdiği için signcam açamaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>The layer {name} ({kind}) in {file}</source>
            <translation>{file} içindeki {name} ({kind}) katmanı</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{label} contains its author's code, which signcam does not run. Export the network to .tflite, or replace the layer with an ordinary one, such as Rescaling, and save the model again.</source>
            <translation>{label}, yazarının kodunu içeriyor; signcam onu çalıştırmaz. Ağı .tflite olarak dışa aktar ya da katmanı Rescaling gibi sıradan biriyle değiştirip modeli yeniden kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{label} reads words or files instead of pictures. signcam does not open it.</source>
            <translation>{label}, resim yerine sözcük ya da dosya okuyor. signcam onu açmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{label} is not part of Keras. It needs its author's code, which signcam does not run.</source>
            <translation>{label} Keras'ın parçası değil. Yazarının kodunu ister; signcam onu çalıştırmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{label} calls {function}, which is more than arithmetic. signcam does not run it.</source>
            <translation>{label}, {function} çağırıyor; bu aritmetikten fazlası. signcam onu çalıştırmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>{name} describes a network of the class {kind}, which only its author's code can rebuild.</source>
            <translation>{name}, {kind} sınıfından bir ağı anlatıyor; onu ancak yazarının kodu kurabilir.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/safety.py" />
            <source>The network's description in {name} is damaged.</source>
            <translation>{name} içindeki ağ tanımı bozuk.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>The SavedModel {name} does more than compute ({found}), so signcam does not run it. Export the network to .tflite.</source>
            <translation>{name} SavedModel'i hesaplamaktan fazlasını yapıyor ({found}), bu yüzden signcam çalıştırmaz. Ağı .tflite olarak dışa aktar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>{name} says of no function how it is called. Export it with a signature.</source>
            <translation>{name} hiçbir işlevin nasıl çağrıldığını söylemiyor. İmzayla dışa aktar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>The network in {name} does not say what it takes.</source>
            <translation>{name} içindeki ağ ne aldığını söylemiyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>{name} is damaged or is not a SavedModel.</source>
            <translation>{name} bozuk ya da SavedModel değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/saved_model.py" />
            <source>{name} is larger than 1 GB. signcam does not open it.</source>
            <translation>{name} 1 GB'tan büyük. signcam onu açmaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/served.py" />
            <source>{name} cannot be run: TensorFlow stopped over it, perhaps for want of memory. Open it again.</source>
            <translation>{name} çalıştırılamıyor: TensorFlow bu ağda durdu, belki bellek yetmediği için. Yeniden açın.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/served.py" />
            <source>{name} cannot be opened: no process for TensorFlow can be started.</source>
            <translation>{name} açılamıyor: TensorFlow için bir süreç başlatılamıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>The network in {name} has {layers} layers, too many for signcam.</source>
            <translation>{name} içindeki ağın {layers} katmanı var; bu signcam için çok fazla.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>The network in {name} has {count} million parameters. signcam opens networks of up to {MOST_PARAMETERS} million.</source>
            <translation>{name} içindeki ağın {count} milyon parametresi var. signcam en çok {MOST_PARAMETERS} milyonluk ağları açar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>The network in {name} has {count} million parameters, but only {stored} numbers come with it: the weights are of another network, or the description is damaged.</source>
            <translation>{name} içindeki ağın {count} milyon parametresi var, ama yanında yalnız {stored} sayı geliyor: ağırlıklar başka bir ağın ya da tanım bozuk.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>The network's description in {name} is damaged: a size in it is no number.</source>
            <translation>{name} içindeki ağ tanımı bozuk: içindeki bir boyut sayı değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/sizes.py" />
            <source>A layer of the network in {name} gives out {count} million numbers for one picture. signcam opens networks with up to {MOST_VALUES} million.</source>
            <translation>{name} içindeki ağın bir katmanı bir resim için {count} milyon sayı veriyor. signcam en çok {MOST_VALUES} milyon veren ağları açar.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>{name} has weights of {stored} layers, but the network has {wanted} with weights.</source>
            <translation>{name} {stored} katmanın ağırlıklarını içeriyor, ağın ise ağırlıklı {wanted} katmanı var.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>{name} has {found} weights, but the network has {weights}.</source>
            <translation>{name} {found} ağırlık içeriyor, ağın ise {weights} ağırlığı var.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>{name} is damaged or cannot be read.</source>
            <translation>{name} bozuk ya da okunamıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>The weights in {name} are damaged or of another network.</source>
            <translation>{name} içindeki ağırlıklar bozuk ya da başka bir ağın.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/keras/weights.py" />
            <source>The weights of {layer_name} in {name} are {shapes}, but the network needs {needed}.</source>
            <translation>{name} içinde {layer_name} ağırlıkları {shapes}, ama ağ {needed} istiyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>{name} gives no list of numbers. signcam cannot use it.</source>
            <translation>{name} bir sayı listesi vermiyor. signcam onu kullanamaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>{name} takes {inputs} inputs at once. signcam runs networks with one.</source>
            <translation>{name} aynı anda {inputs} girdi alıyor. signcam tek girdili ağları çalıştırır.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>{name} gives {outputs} numbers. signcam runs networks of 2 to {MOST_OUTPUTS}.</source>
            <translation>{name} {outputs} sayı veriyor. signcam 2 ile {MOST_OUTPUTS} arasında sayı veren ağları çalıştırır.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} is damaged or is not a LiteRT model.</source>
            <translation>{name} bozuk ya da LiteRT modeli değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>needs operations that LiteRT does not have. Export it with the built-in operations only</source>
            <translation>LiteRT'de olmayan işlemler istiyor. Yalnızca yerleşik işlemlerle dışa aktar</translation>
        </message>
        <message>
            <location filename="../../signcam/models/litert.py" />
            <source>is damaged or is not a LiteRT model</source>
            <translation>bozuk ya da LiteRT modeli değil</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>signcam cannot open {name} as a model. It opens .tflite, .keras, .h5 and .hdf5 files, .json files with their weights, SavedModel folders, and what Teachable Machine lets you download.</source>
            <translation>signcam {name} dosyasını model olarak açamıyor. Açtıkları: .tflite, .keras, .h5 ve .hdf5 dosyaları, ağırlıklarıyla .json dosyaları, SavedModel klasörleri ve Teachable Machine'den indirilenler.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} is a folder without a saved_model.pb, so it is no SavedModel.</source>
            <translation>{name}, saved_model.pb içermeyen bir klasör; demek ki SavedModel değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} is damaged or is not a model.</source>
            <translation>{name} bozuk ya da model değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} cannot be unpacked into {folder}: {reason}. Make room there.</source>
            <translation>{name}, {folder} içine açılamıyor: {reason}. Orada yer aç.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source> It holds a network for browsers: download it as Keras or TensorFlow Lite instead.</source>
            <translation> İçinde tarayıcılar için bir ağ var: onun yerine Keras ya da TensorFlow Lite olarak indir.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/model_file.py" />
            <source>{name} contains no network that signcam opens.{extra}</source>
            <translation>{name} içinde signcam'in açtığı bir ağ yok.{extra}</translation>
        </message>
        <message>
            <location filename="../../signcam/models/network.py" />
            <source>{name} takes {shown} numbers, which are neither a picture nor the 21 landmarks of a hand. signcam cannot use it.</source>
            <translation>{name} {shown} sayı alıyor; bu ne bir resim ne de elin 21 noktası. signcam onu kullanamaz.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/network.py" />
            <source>{name} takes pictures of {width}x{height} pixels. signcam gives pictures of {SMALLEST_SIDE} to {LARGEST_SIDE} pixels a side.</source>
            <translation>{name} {width}x{height} piksellik resimler alıyor. signcam kenarı {SMALLEST_SIDE} ile {LARGEST_SIDE} piksel arası resimler verir.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/opening.py" />
            <source>{name} gives {outputs} numbers, but --classes names {labels}.</source>
            <translation>{name} {outputs} sayı veriyor, --classes ise {labels} ad veriyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/opening.py" />
            <source>The card of {name} cannot be written: {reason}.</source>
            <translation>{name} kartı yazılamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/prediction.py" />
            <source>The model {name} gave an output that is not a number.</source>
            <translation>{name} modeli sayı olmayan bir çıktı verdi.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <source>{name} cannot be opened: {library} did not finish with it within {seconds} s, so it is damaged or far too large.</source>
            <translation>{name} açılamıyor: {library} onu {seconds} saniye içinde bitiremedi; bozuk ya da çok büyük.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <location filename="../../signcam/models/trial/elsewhere.py" />
            <source>{name} is damaged: {library} crashes over it.</source>
            <translation>{name} bozuk: {library} onda çöküyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <source>{name} cannot be opened: {library} needs more than {memory_mb} MB of memory for it, so it is damaged or far too large.</source>
            <translation>{name} açılamıyor: {library} bunun için {memory_mb} MB'den çok bellek gerektiriyor; bozuk ya da çok büyük.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <source>{name} cannot be tried: no other process can be started ({reason}).</source>
            <translation>{name} denenemiyor: başka bir süreç başlatılamıyor ({reason}).</translation>
        </message>
        <message>
            <location filename="../../signcam/models/probe.py" />
            <source>{name} changed while it was opened. Open it again once it is complete.</source>
            <translation>{name} açılırken değişti. Tamamlanınca yeniden aç.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/trial/attempt.py" />
            <source>{name} gives no numbers (NaN or infinity), however it is fed: its weights are broken. Such a training diverged: take an earlier state of it, or train with a lower learning rate.</source>
            <translation>{name} nasıl beslenirse beslensin sayı vermiyor (NaN veya sonsuz): ağırlıkları bozuk. Böyle bir eğitim ıraksamıştır: daha önceki bir halini al ya da daha düşük bir öğrenme hızıyla eğit.</translation>
        </message>
        <message>
            <location filename="../../signcam/models/trial/reference_hands.py" />
            <source>{name} is damaged. Install signcam again.</source>
            <translation>{name} bozuk. signcam'i yeniden kur.</translation>
        </message>
        <message>
            <location filename="../../signcam/practice/progress.py" />
            <source>{lost} entries of {path} make no sense and are left out.</source>
            <translation>{path} içindeki {lost} kayıt anlamsız, atlandı.</translation>
        </message>
        <message>
            <location filename="../../signcam/practice/progress.py" />
            <source>Your progress cannot be kept in {path}: {reason}. Free the disk.</source>
            <translation>İlerlemen {path} içinde saklanamıyor: {reason}. Diskte yer aç.</translation>
        </message>
        <message>
            <location filename="../../signcam/practice/progress.py" />
            <source>{path} cannot be deleted: {reason}. Delete it yourself.</source>
            <translation>{path} silinemiyor: {reason}. Kendin sil.</translation>
        </message>
        <message>
            <location filename="../../signcam/practice/progress.py" />
            <source>Your progress cannot be read from {path}; it begins anew.</source>
            <translation>İlerlemen {path} dosyasından okunamıyor; yeniden başlıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/demos.py" />
            <source>Digits demo</source>
            <translation>Rakam tanıtımı</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/demos.py" />
            <source>Numbers demo</source>
            <translation>Sayı tanıtımı</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/files.py" />
            <source>The files that ship with signcam are missing. Install it again.</source>
            <translation>signcam ile gelen dosyalar eksik. Yeniden kur.</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/files.py" />
            <source>{relative} is missing from signcam's own files. Install it again.</source>
            <translation>signcam'in kendi dosyalarından {relative} eksik. Yeniden kur.</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Fingertips and thumb meet in a round</source>
            <translation>Parmak uçları başparmakla halka yapar</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Index finger up</source>
            <translation>İşaret parmağı yukarıda</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Index and middle finger up</source>
            <translation>İşaret ve orta parmak yukarıda</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb, index and middle finger</source>
            <translation>Başparmak, işaret ve orta parmak</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Four fingers up, thumb folded in</source>
            <translation>Dört parmak yukarıda, başparmak katlı</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>All five fingers spread</source>
            <translation>Beş parmak da açık</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb touches the little finger</source>
            <translation>Başparmak serçe parmağa değer</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb touches the ring finger</source>
            <translation>Başparmak yüzük parmağına değer</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb touches the middle finger</source>
            <translation>Başparmak orta parmağa değer</translation>
        </message>
        <message>
            <location filename="../../signcam/resources/signs.py" />
            <source>Thumb touches the index finger</source>
            <translation>Başparmak işaret parmağına değer</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <location filename="../../signcam/sources/camera.py" />
            <source>{width}x{height} at {fps} fps</source>
            <translation>{width}x{height}, {fps} kare/sn</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <source>{name} is damaged or incomplete.</source>
            <translation>{name} bozuk ya da eksik.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <source>{name} has pictures of {width}x{height}, more than signcam reads. Make it smaller.</source>
            <translation>{name} signcam'in okuduğundan büyük, {width}x{height} görüntüler içeriyor. Küçült.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <source>{name} has {size} MB. Convert it to MP4.</source>
            <translation>{name} {size} MB. MP4'e dönüştür.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <location filename="../../signcam/sources/slide_show.py" />
            <location filename="../../signcam/sources/video.py" />
            <source>{name} is not open.</source>
            <translation>{name} açık değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/animation.py" />
            <source>{name} breaks off after {time_s} s. Copy or save it again.</source>
            <translation>{name} {time_s} saniyeden sonra yarıda kesiliyor. Yeniden kopyala ya da kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>There is no camera {wanted}. Plug it in, or choose from {names}.</source>
            <translation>{wanted} diye bir kamera yok. Tak ya da şunlardan seç: {names}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>the camera</source>
            <translation>kamera</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>{wanted} matches several cameras: {names}. Give a longer name.</source>
            <translation>{wanted} birkaç kameraya uyuyor: {names}. Daha uzun bir ad ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>There is no camera {wanted}, nor any other. Plug one in, or choose another source.</source>
            <translation>{wanted} diye bir kamera yok, başka kamera da yok. Bir kamera tak ya da başka kaynak seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>No camera was found. Plug one in, or read a video or address instead.</source>
            <translation>Kamera bulunamadı. Bir kamera tak ya da bir video veya adres oku.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>camera {wanted}</source>
            <translation>kamera {wanted}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera.py" />
            <source>{name} was lost. Is it still plugged in?</source>
            <translation>{name} koptu. Hâlâ takılı mı?</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} does not open. Close other programs that use it.</source>
            <translation>{name} açılmıyor. Onu kullanan öbür programları kapat.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} does not open: {reason}. Unplug it and plug it in again.</source>
            <translation>{name} açılmıyor: {reason}. Çıkarıp yeniden tak.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} gives no picture. Unplug it and plug it in again.</source>
            <translation>{name} görüntü vermiyor. Çıkarıp yeniden tak.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} does not open. Close other programs that use it, and allow desktop apps the camera in Settings &gt; Privacy &amp; security &gt; Camera.</source>
            <translation>{name} açılmıyor. Onu kullanan öbür programları kapat ve Ayarlar &gt; Gizlilik ve güvenlik &gt; Kamera'da masaüstü uygulamalarına kamera izni ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>You may not use {name}. Add yourself to the group "video" (sudo usermod -aG video $USER) and log in again.</source>
            <translation>{name} aygıtını kullanamazsın. Kendini "video" grubuna ekle (sudo usermod -aG video $USER) ve yeniden oturum aç.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>Another program is using {name}. Close it first.</source>
            <translation>{name} başka bir programda açık. Önce onu kapat.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>{name} is gone. Plug it in again.</source>
            <translation>{name} yok oldu. Yeniden tak.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>signcam needs permission to use {name}. Answer the question on the screen.</source>
            <translation>signcam'in {name} için izne ihtiyacı var. Ekrandaki soruyu yanıtla.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>You may not use {name}. Allow it in System Settings &gt; Privacy &amp; Security &gt; Camera, then start again.</source>
            <translation>{name} aygıtını kullanamazsın. Sistem Ayarları &gt; Gizlilik ve Güvenlik &gt; Kamera'da izin ver, sonra yeniden başlat.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_access.py" />
            <source>You may not use {name}. Allow desktop apps the camera in Settings &gt; Privacy &amp; security &gt; Camera, then try again.</source>
            <translation>{name} aygıtını kullanamazsın. Ayarlar &gt; Gizlilik ve güvenlik &gt; Kamera'da masaüstü uygulamalarına kamera izni ver, sonra yeniden dene.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/camera_list.py" />
            <source>camera {index}</source>
            <translation>kamera {index}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>contains no pictures</source>
            <translation>içinde görüntü yok</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>is encoded as {codec_name}, which signcam cannot decode</source>
            <translation>signcam'in çözemediği {codec_name} ile kodlanmış</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>has pictures of {width}x{height}, more than signcam reads</source>
            <translation>signcam'in okuduğundan büyük, {width}x{height} görüntüler içeriyor</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>an unknown format</source>
            <translation>bilinmeyen bir biçim</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>cannot be decoded</source>
            <translation>çözülemiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/decoder.py" />
            <source>breaks off</source>
            <translation>yarıda kesiliyor</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} does not exist. Check the spelling.</source>
            <translation>{argument} yok. Yazımını denetle.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>signcam reads JPEG, PNG, WebP, TIFF, BMP, GIF and PPM pictures, and MP4, MOV, AVI, MKV and WebM videos.</source>
            <translation>signcam JPEG, PNG, WebP, TIFF, BMP, GIF ve PPM resimleri ile MP4, MOV, AVI, MKV ve WebM videoları okur.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>The path is empty. Give a picture, a video or a folder.</source>
            <translation>Yol boş. Bir resim, video ya da klasör ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} is neither a file nor a folder. Give a picture, a video or a folder.</source>
            <translation>{argument} ne dosya ne klasör. Bir resim, video ya da klasör ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>No picture or video matches {pattern}. Check the pattern.</source>
            <translation>{pattern} kalıbına uyan resim ya da video yok. Kalıbı denetle.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} cannot be read: {reason}.</source>
            <translation>{argument} okunamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} contains no pictures or videos. Choose another folder.</source>
            <translation>{argument} içinde resim ya da video yok. Başka bir klasör seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{argument} is not a picture or video of a known format. {supported_formats}</source>
            <translation>{argument} bilinen biçimde bir resim ya da video değil. {supported_formats}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/expand.py" />
            <source>{shown} cannot be listed: {reason}. Check its permissions.</source>
            <translation>{shown} listelenemiyor: {reason}. İzinlerini denetle.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>The source is empty. Give a camera, a file or an address.</source>
            <translation>Kaynak boş. Bir kamera, dosya ya da adres ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>A camera needs an index or a name, such as camera:0.</source>
            <translation>Kamera için numara ya da ad gerekir, örneğin camera:0.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{scheme}:// cannot be read. Addresses begin with http://, https:// or rtsp://.</source>
            <translation>{scheme}:// okunamıyor. Adresler http://, https:// ya da rtsp:// ile başlar.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} has no host name. An address looks like http://192.168.1.5:8080/video.</source>
            <translation>{text} içinde makine adı yok. Bir adres şöyledir: http://192.168.1.5:8080/video.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} contains no pictures to show. To play a video, give its path.</source>
            <translation>{text} içinde gösterilecek resim yok. Video oynatmak için yolunu ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} cannot be read: {reason}.</source>
            <translation>{text} okunamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} is not a camera. Cameras are numbered from 0.</source>
            <translation>{text} bir kamera değil. Kameralar 0'dan başlayarak numaralanır.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/factory.py" />
            <source>{text} is not a valid address: {error}.</source>
            <translation>{text} geçerli bir adres değil: {error}.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/motion_jpeg.py" />
            <source>sends pictures with heads without end</source>
            <translation>sonu gelmeyen başlıklarla görüntü gönderiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/motion_jpeg.py" />
            <source>sends a picture without end</source>
            <translation>sonu gelmeyen bir görüntü gönderiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/motion_jpeg.py" />
            <source>sends no pictures that belong together</source>
            <translation>birbirini izleyen görüntüler göndermiyor</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} does not fit into memory. Make it smaller.</source>
            <translation>{path} belleğe sığmıyor. Küçült.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} has no pixels.</source>
            <translation>{path} piksel içermiyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} has {height} megapixels; signcam reads up to {largest}. Make it smaller.</source>
            <translation>{path} {height} megapiksel; signcam en çok {largest} megapiksel okur. Küçültün.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} stores brightness as fractions. Save it with 8 or 16 bits.</source>
            <translation>{path} parlaklığı kesirli saklıyor. 8 ya da 16 bit olarak kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} would take {needed} MB of memory. Make it smaller.</source>
            <translation>{path} bellekte {needed} MB yer kaplardı. Küçültün.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} is not a file. Give a picture.</source>
            <translation>{path} bir dosya değil. Bir resim verin.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} is empty.</source>
            <translation>{path} boş.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} {what}. Copy or save it again.</source>
            <translation>{path} {what}. Yeniden kopyala ya da kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} is not a picture, or its beginning is damaged.</source>
            <translation>{path} resim değil ya da başı bozuk.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>{path} is damaged or incomplete.</source>
            <translation>{path} bozuk ya da eksik.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>is truncated</source>
            <translation>yarım</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/picture_file.py" />
            <source>is damaged or incomplete</source>
            <translation>bozuk ya da eksik</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/slide_show.py" />
            <source>{pictures} · {index} of {pictures3}</source>
            <translation>{pictures} · {index} / {pictures3}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/slide_show.py" />
            <source>1 picture</source>
            <translation>1 resim</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/slide_show.py" />
            <source>{count} pictures</source>
            <translation>{count} resim</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/slide_show.py" />
            <source>{name} contains no picture that can be read.{first}</source>
            <translation>{name} içinde okunabilen resim yok.{first}</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} was lost. Check the network, and that the camera is on.</source>
            <translation>{name} koptu. Ağı ve kameranın açık olduğunu denetle.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>No video comes from {name}. Check the address, and that the camera is on.</source>
            <translation>{name} video göndermiyor. Adresi ve kameranın açık olduğunu denetle.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} gives a single picture. Look up the address of the camera's video.</source>
            <translation>{name} tek bir görüntü veriyor. Kameranın video adresine bakın.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} {error}. Choose another stream of the camera.</source>
            <translation>{name} {error}. Kameranın başka bir akışını seçin.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} is a web page. Look up the address of the camera's video, such as http://192.168.1.5:8080/video.</source>
            <translation>{name} bir web sayfası. Kameranın video adresine bakın, örneğin http://192.168.1.5:8080/video.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} {error}. Restart the camera.</source>
            <translation>{name} {error}. Kamerayı yeniden başlatın.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} sends no pictures that can be read. Restart the camera.</source>
            <translation>{name} okunabilir görüntü göndermiyor. Kamerayı yeniden başlatın.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream.py" />
            <source>{name} is a list of other addresses, which signcam does not open. Give the camera's MJPEG or RTSP address.</source>
            <translation>{name} başka adreslerin listesi; signcam bunları açmaz. Kameranın MJPEG veya RTSP adresini verin.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>{name} answers with error {code}. Check the address.</source>
            <translation>{name}, {code} hatasıyla yanıt veriyor. Adresi denetleyin.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>{name} sends signcam on to another host. If you trust it, open {target} instead.</source>
            <translation>{name}, signcam'i başka bir sunucuya yönlendiriyor. Ona güveniyorsanız onun yerine {target} adresini açın.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>{name} asks for another user or password. Open it as {scheme}://user:password@host/…</source>
            <translation>{name} başka bir kullanıcı adı veya parola istiyor. Adresi {scheme}://kullanıcı:parola@sunucu/… biçiminde açın.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/stream_refusals.py" />
            <source>{name} sends signcam on to {target}, which is no camera's address.</source>
            <translation>{name}, signcam'i {target} adresine yönlendiriyor; bu bir kameranın adresi değil.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} is empty.</source>
            <translation>{name} boş.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{shape}x{shape2} at {fps} fps</source>
            <translation>{shape}x{shape2}, {fps} kare/sn</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} contains no pictures. Copy or save it again.</source>
            <translation>{name} içinde görüntü yok. Yeniden kopyala ya da kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} ends too early, after {end_s} s. Copy or save it again.</source>
            <translation>{name} çok erken, {end_s} saniyede bitiyor. Yeniden kopyala ya da kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} is not a file. Give a video.</source>
            <translation>{name} bir dosya değil. Bir video ver.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} does not exist. Check the spelling.</source>
            <translation>{name} yok. Yazımını denetle.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} {error}. Convert it to MP4, or choose another.</source>
            <translation>{name} {error}. MP4'e dönüştür ya da başka bir tane seç.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} is not a video, or is damaged. Copy or save it again.</source>
            <translation>{name} video değil ya da bozuk. Yeniden kopyala ya da kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/sources/video.py" />
            <source>{name} {error} after {end_s} s. Copy or save it again.</source>
            <translation>{name} {end_s} saniyeden sonra {error}. Yeniden kopyala ya da kaydet.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/excepthook.py" />
            <source>signcam has an internal error ({kind}: {error}). It tries to go on.</source>
            <translation>signcam'de bir iç hata oldu ({kind}: {error}). Sürdürmeye çalışıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/folder_lock.py" />
            <source>Another program is writing into {folder}: wait until it is done.</source>
            <translation>Başka bir program {folder} içine yazıyor: bitmesini bekle.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>--address {address} is neither {LOCAL} nor HOST:PORT of a cluster of Ray.</source>
            <translation>--address {address} ne {LOCAL} ne de bir Ray kümesinin HOST:PORT adresi.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>--address needs Ray, which is not installed. Do: pip install 'ray&gt;=2.40'</source>
            <translation>--address için Ray gerekiyor, kurulu değil. Şunu yazın: pip install 'ray&gt;=2.40'</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>No cluster of Ray answers at {address} ({reason}): start it with ray start --head --port {port}.</source>
            <translation>{address} adresinde yanıt veren bir Ray kümesi yok ({reason}): şu komutla başlatın: ray start --head --port {port}.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>{gethostname} has no folder {folder}: each machine of the cluster needs the files under the same paths.</source>
            <translation>{gethostname} makinesinde {folder} klasörü yok: kümedeki her makinede dosyalar aynı yollarda olmalı.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/ray_workers.py" />
            <source>Ray cannot be used with --address {address}: {reason}</source>
            <translation>Ray, --address {address} ile kullanılamıyor: {reason}</translation>
        </message>
        <message>
            <location filename="../../signcam/system/worker_pool.py" />
            <source>One item ends each process that works on it.</source>
            <translation>Bir öğe, üzerinde çalışan her süreci sonlandırıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/worker_pool.py" />
            <source>No other process can be started ({reason}): give --workers 1.</source>
            <translation>Başka bir süreç başlatılamıyor ({reason}): --workers 1 verin.</translation>
        </message>
        <message>
            <location filename="../../signcam/system/worker_pool.py" />
            <source>The last {HOPELESS} items each ended the process that worked on them: look whether there is enough memory.</source>
            <translation>Son {HOPELESS} öğenin her biri, üzerinde çalışan süreci sonlandırdı: yeterli bellek olup olmadığına bakın.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/app.py" />
            <source>signcam ended while it read with {name} the last time. {DEFAULT_MODEL} is used instead; {name} is still in the Model menu.</source>
            <translation>signcam geçen sefer {name} ile okurken kapandı. Yerine {DEFAULT_MODEL} kullanılıyor; {name} hâlâ Model menüsünde.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/app.py" />
            <source>{error} The default camera is used instead.</source>
            <translation>{error} Yerine varsayılan kamera kullanılıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/app.py" />
            <source>{error} {DEFAULT_MODEL} is used instead.</source>
            <translation>{error} Yerine {DEFAULT_MODEL} kullanılıyor.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/language/catalogue.py" />
            <source>The translations in {path} cannot be read. Install signcam again.</source>
            <translation>{path} içindeki çeviriler okunamıyor. signcam'i yeniden kur.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/mode.py" />
            <source>To leave: hold {LEAVE_KEYS} for {HOLD_MS} seconds.</source>
            <translation>Çıkmak için: {LEAVE_KEYS} tuşlarını {HOLD_MS} saniye basılı tut.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/modes/stand/table_sign.py" />
            <source>{path} cannot be written: {reason}.</source>
            <translation>{path} yazılamıyor: {reason}.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>The settings in {path} are damaged. What could be read of them is used; the rest is as at first start.</source>
            <translation>{path} içindeki ayarlar bozuk. Okunabilenler kullanılıyor; gerisi ilk başlangıçtaki gibi.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>The settings in {path} are not signcam's, so they are as at first start.</source>
            <translation>{path} içindeki ayarlar signcam'in değil, bu yüzden ilk başlangıçtaki gibi.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>There is no setting {key}; it is left out.</source>
            <translation>{key} diye bir ayar yok; atlandı.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>The settings in {path} cannot be read, so they are as at first start.</source>
            <translation>{path} içindeki ayarlar okunamıyor, bu yüzden ilk başlangıçtaki gibi.</translation>
        </message>
        <message>
            <location filename="../../signcam/ui/settings.py" />
            <source>The setting {key} has no usable value; it is as at first start.</source>
            <translation>{key} ayarının değeri kullanılamıyor; ilk başlangıçtaki gibi.</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>Free</source>
            <translation>Serbest</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>Phone number, 3 3 4</source>
            <translation>Telefon numarası, 3 3 4</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>Date, year-month-day</source>
            <translation>Tarih, yıl-ay-gün</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>PIN, 4 digits</source>
            <translation>PIN, 4 rakam</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/patterns.py" />
            <source>There is no such date.</source>
            <translation>Böyle bir tarih yok.</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/store.py" />
            <source>What you write cannot be kept in {path}: {reason}. Free the disk.</source>
            <translation>Yazdığın {path} içinde saklanamıyor: {reason}. Diskte yer aç.</translation>
        </message>
        <message>
            <location filename="../../signcam/writing/store.py" />
            <source>What was written last time cannot be read from {path}; the page is empty.</source>
            <translation>Geçen sefer yazılan {path} dosyasından okunamıyor; sayfa boş.</translation>
        </message>
    </context>
</TS>
