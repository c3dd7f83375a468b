// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;

class SettingsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QVERIFY(m_dir.isValid());
        m_file = m_dir.filePath(QStringLiteral("%1.ini").arg(QLatin1String(QTest::currentTestFunction())));
    }

    void readsDefaults()
    {
        QSettings store(m_file, QSettings::IniFormat);
        const Settings settings(store);
        QCOMPARE(settings.get(settingkeys::countdownSeconds), 10);
        QCOMPARE(settings.get(settingkeys::showEmptyGroups), false);
        QCOMPARE(settings.get(settingkeys::theme), QString());
        QVERIFY(settings.get(settingkeys::windowGeometry).isEmpty());
    }

    void keepsValuesInTheFile()
    {
        {
            QSettings store(m_file, QSettings::IniFormat);
            Settings settings(store);
            settings.set(settingkeys::countdownSeconds, 42);
            settings.set(settingkeys::showEmptyGroups, true);
            settings.set(settingkeys::theme, QStringLiteral("dark"));
            settings.set(settingkeys::windowGeometry, QByteArray("\0\1\xff", 3));
        }
        QSettings store(m_file, QSettings::IniFormat);
        const Settings settings(store);
        QCOMPARE(settings.get(settingkeys::countdownSeconds), 42);
        QCOMPARE(settings.get(settingkeys::showEmptyGroups), true);
        QCOMPARE(settings.get(settingkeys::theme), QStringLiteral("dark"));
        QCOMPARE(settings.get(settingkeys::windowGeometry), QByteArray("\0\1\xff", 3));
    }

    void readsAWrongTypeAsTheDefault()
    {
        QSettings store(m_file, QSettings::IniFormat);
        store.setValue(QStringLiteral("send/countdownSeconds"), QStringLiteral("soon"));
        QCOMPARE(Settings(store).get(settingkeys::countdownSeconds), 10);
        store.setValue(QStringLiteral("send/countdownSeconds"), QStringList {QStringLiteral("1"), QStringLiteral("2")});
        QCOMPARE(Settings(store).get(settingkeys::countdownSeconds), 10);
    }

private:
    QTemporaryDir m_dir;
    QString m_file;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
