// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/catalogs.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace Reslate;

/// What Qt itself says in a German window is German, too: buttons, keys, and the dialogs that it brings.
class TestQtGerman : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutItsCatalogItStaysEnglish();
    void buttonsAndKeys();
    void fileDialog();
    void printDialog();

private:
    static QString cancelText()
    {
        QDialogButtonBox box(QDialogButtonBox::Cancel);
        return box.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&'));
    }
};

void TestQtGerman::withoutItsCatalogItStaysEnglish()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    installCatalogs(*qApp, QLocale(QLocale::Esperanto), QStringLiteral(RESLATE_CATALOG_FOLDER));
    QCOMPARE(cancelText(), QStringLiteral("Cancel"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    installCatalogs(*qApp, QLocale(), QStringLiteral(RESLATE_CATALOG_FOLDER)); // for what follows
}

void TestQtGerman::buttonsAndKeys()
{
    QCOMPARE(cancelText(), QStringLiteral("Abbrechen"));
    QCOMPARE(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText), QStringLiteral("Strg+F"));
}

void TestQtGerman::fileDialog()
{
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    const auto *folder = dialog.findChild<QLabel *>(QStringLiteral("lookInLabel"));
    QVERIFY(folder);
    QCOMPARE(folder->text(), QStringLiteral("Suchen in:"));
}

void TestQtGerman::printDialog()
{
    QPrinter printer;
    QPrintDialog dialog(&printer);
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts.append(label->text().remove(QLatin1Char('&')));
    for (const QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
        texts.append(button->text().remove(QLatin1Char('&')));
    for (const char *german : {"Drucken", "Abbrechen", "Eigenschaften", "Alles drucken", "Standort:"})
        QVERIFY2(texts.contains(QLatin1String(german)), qPrintable(texts.join(QLatin1Char('\n'))));
    for (const char *english : {"Print", "Cancel", "Properties", "Print all", "Location:", "Copies:", "Options >>"})
        QVERIFY2(!texts.contains(QLatin1String(english)), english);
}

QTEST_MAIN(TestQtGerman)
#include "tst_qtgerman.moc"
