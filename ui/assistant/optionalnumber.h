// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Reslate {

class NumberField;

/// A number that may be left out, as one line: "☐ First a pilot of [3] devices", and below it, when it can't be taken,
/// why. Typing or stepping the number ticks the box.
class OptionalNumber final : public QWidget {
    Q_OBJECT
public:
    struct Texts {
        QString before; ///< of the box: "First a pilot of"
        QString afterOne; ///< behind a 1: "device"; may be empty
        QString after; ///< behind any other number: "devices"
        QString name; ///< of the number for a screen reader
        QString help;
    };
    /// objectName is the number's; the box has the same with "On". proposed: the number until one is typed.
    OptionalNumber(const QString &objectName, const Texts &texts, int most, int proposed, QWidget *parent);

    /// The control in which the number is typed.
    NumberField *field() const { return m_field; }
    int number() const; ///< 0: left out
    void setNumber(int number); ///< leaves alone what says so already: a person may be typing in it
    /// Why what stands there can't be taken; empty: it can, or is left out.
    QString problem() const;
    /// Shows this in the place of a problem that the number has with another one; empty: it has none.
    void setConflict(const QString &text);

Q_SIGNALS:
    void edited(); ///< by a person

private:
    void showState();
    void type();

    Texts m_texts;
    QCheckBox *m_box;
    NumberField *m_field;
    QLabel *m_after;
    QLabel *m_why;
    QString m_conflict;
    bool m_setting = false;
};

} // namespace Reslate
