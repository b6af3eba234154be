<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>window</name>
        <message numerus="yes">
            <location filename="../../signcam/ui/modes/practice/words.py" />
            <source>%n of ten are right.</source>
            <translation>
                <numerusform>%n of ten is right.</numerusform>
                <numerusform>%n of ten are right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../signcam/ui/modes/stand/time_bar.py" />
            <source>%n seconds left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentences</name>
    </context>
</TS>
