// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/mnemonics.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QHash>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

constexpr const char *given = "givenAltLetter"; ///< the text with the letter, of who had none
constexpr const char *keptLetter = "keptAltLetter"; ///< the letter that it had last

/// Whether a letter with Alt comes to a field, so that nothing else took it. On macOS that is how characters are typed.
bool isLostLetter(const QObject *watched, const QEvent *event)
{
#ifndef Q_OS_MACOS
    if (event->type() == QEvent::KeyPress
        && (qobject_cast<const QLineEdit *>(watched) || qobject_cast<const QPlainTextEdit *>(watched))) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        return key->modifiers() == Qt::AltModifier && !key->text().isEmpty() && key->text().at(0).isPrint();
    }
#endif
    return false;
}

/// Where the letter stands that is to be pressed; -1: there is none.
qsizetype letterOf(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) != QLatin1Char('&'))
            continue;
        if (text.at(i + 1) != QLatin1Char('&'))
            return i + 1;
        ++i; // a real one
    }
    return -1;
}

void take(QString &taken, const QString &text)
{
    if (const qsizetype letter = letterOf(text); letter >= 0)
        taken += text.at(letter).toLower();
}

/// Where in the text a letter stands that may be pressed: at the beginning of a word first, each letter once.
QList<qsizetype> placesIn(const QString &text, const QString &taken)
{
    QList<qsizetype> places;
    QString seen = taken;
    const QString shown = text.section(QLatin1Char('\t'), 0, 0);
    for (const bool begins : {true, false}) {
        for (qsizetype i = 0; i < shown.size(); ++i) {
            const bool isBeginning = i == 0 || !shown.at(i - 1).isLetter();
            if (isBeginning != begins || !shown.at(i).isLetter() || seen.contains(shown.at(i).toLower()))
                continue;
            seen += shown.at(i).toLower();
            places.append(i);
        }
    }
    return places;
}

/// Gives as many texts as possible a letter of their own: where none is free, one that has it takes another.
class Letters {
public:
    Letters(const QStringList &texts, const QString &taken)
        : m_texts(texts)
        , m_chosen(texts.size(), -1)
    {
        for (const QString &text : texts)
            m_places.append(placesIn(text, taken));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QSet<QChar> asked;
            find(i, asked);
        }
    }

    /// -1: there is none.
    qsizetype of(qsizetype text) const { return m_chosen[text]; }

private:
    bool find(qsizetype text, QSet<QChar> &asked)
    {
        for (const bool fromAnother : {false, true}) {
            for (const qsizetype place : m_places[text]) {
                const QChar letter = m_texts[text].at(place).toLower();
                const auto owner = m_owners.constFind(letter);
                const bool isFree = owner == m_owners.constEnd();
                if (isFree == fromAnother || asked.contains(letter))
                    continue;
                asked.insert(letter);
                if (isFree || find(*owner, asked)) {
                    m_owners.insert(letter, text);
                    m_chosen[text] = place;
                    return true;
                }
            }
        }
        return false;
    }

    QStringList m_texts;
    QList<QList<qsizetype>> m_places;
    QHash<QChar, qsizetype> m_owners;
    QList<qsizetype> m_chosen;
};

/// Where in the text the letter stands that the part had before, so that a key keeps its meaning when a page or the
/// text changes; -1: it had none, or it is taken.
template <typename Part> qsizetype keptPlace(const Part *part, const QString &text, const QString &taken)
{
    const QString letter = part->property(keptLetter).toString();
    const QList<qsizetype> places = placesIn(text, taken);
    const auto place = std::find_if(places.cbegin(), places.cend(),
        [&](qsizetype i) { return !letter.isEmpty() && text.at(i).toLower() == letter.at(0); });
    return place == places.cend() ? -1 : *place;
}

/// A letter for each of them, the one that it had before where that is free; -1: there is none.
template <typename Part>
QList<qsizetype> keepingLetters(const QList<Part *> &parts, const QStringList &texts, QString taken)
{
    QList<qsizetype> places(texts.size(), -1);
    QStringList others;
    QList<qsizetype> whose;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        places[i] = keptPlace(parts[i], texts[i], taken);
        if (places[i] >= 0) {
            taken += texts[i].at(places[i]).toLower();
            continue;
        }
        others.append(texts[i]);
        whose.append(i);
    }
    const Letters letters(others, taken);
    for (qsizetype i = 0; i < others.size(); ++i)
        places[whose[i]] = letters.of(i);
    return places;
}

/// Of actions or buttons. A letter that was given before may change: an action stands in more than one menu.
template <typename Part> void give(const QList<Part *> &parts, QString taken)
{
    QList<Part *> without;
    QStringList texts;
    const auto letIn = [](Part *part, const QString &text, qsizetype place) {
        const QString shown = place < 0 ? text : QString(text).insert(place, QLatin1Char('&'));
        if (place >= 0)
            part->setProperty(keptLetter, QString(text.at(place).toLower()));
        if (shown == part->text())
            return;
        part->setProperty(given, shown);
        part->setText(shown);
    };
    for (Part *part : parts) {
        const QString text = part->property(given).toString() == part->text() ? withoutAltLetter(part->text())
                                                                              : part->text();
        take(taken, text);
        if (letterOf(text) < 0) {
            without.append(part);
            texts.append(text);
        }
    }
    QList<qsizetype> places = keepingLetters(without, texts, taken);
    if (places.contains(-1)) { // who keeps its letter may leave another one none
        const Letters letters(texts, taken);
        for (qsizetype i = 0; i < texts.size(); ++i)
            places[i] = letters.of(i);
    }
    for (qsizetype i = 0; i < texts.size(); ++i)
        letIn(without[i], texts[i], places[i]);
}

bool isHeading(const QAction *action)
{
    return !action->isEnabled() && action->font().bold();
}

} // namespace

QString withoutAltLetter(const QString &text)
{
    const qsizetype letter = letterOf(text);
    return letter < 0 ? text : QString(text).remove(letter - 1, 1);
}

void giveMnemonics(QMenu *menu)
{
    QList<QAction *> entries = menu->actions();
    entries.removeIf([](const QAction *action) { return action->isSeparator() || isHeading(action); });
    give(entries, {});
}

void giveButtonMnemonics(QWidget *window)
{
    const auto isElsewhere = [window](
                                 const QWidget *widget) { return !widget->isVisible() || widget->window() != window; };
    QString taken;
    QList<QLabel *> labels = window->findChildren<QLabel *>();
    labels.removeIf([&](const QLabel *label) { return !label->buddy() || isElsewhere(label); });
    for (const QLabel *label : std::as_const(labels))
        take(taken, label->text());
    QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
    // What sends is pressed on purpose, not by a key that meant something else a page before.
    buttons.removeIf([&](const QAbstractButton *button) {
        return button->text().isEmpty() || isElsewhere(button) || button->property("role") == QLatin1String("danger");
    });
    give(buttons, taken);
}

MnemonicKeys::MnemonicKeys(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool MnemonicKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isShown = event->type() == QEvent::Show;
    if ((isShown || event->type() == QEvent::LayoutRequest) && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        auto *dialog = qobject_cast<QDialog *>(widget->window());
        if (auto *menu = qobject_cast<QMenu *>(widget); menu && isShown)
            giveMnemonics(menu);
        else if (dialog && dialog->isVisible() && (!isShown || dialog == widget))
            giveButtonMnemonics(dialog);
    }
    return isLostLetter(watched, event) || QObject::eventFilter(watched, event);
}

} // namespace Reslate
