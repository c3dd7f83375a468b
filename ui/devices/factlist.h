// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace Reslate {

/// Fields and what they hold, one below the other. The whole is one stop of the tab key; the arrow keys go from field
/// to field, and a screen reader says each as "Serial number: 5CG2310K7L". Each value can be marked and copied.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    /// Adds a field below the others. objectName: of the label that shows what it holds.
    void add(const QString &objectName, const QString &field);
    /// Shows what the field in this place holds, with a tooltip if there is more to say. Plain text.
    void showValue(qsizetype place, const QString &value, const QString &tip = {});

Q_SIGNALS:
    void reached(QWidget *value); ///< by the keyboard, so that it should be seen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Fact {
        QString field;
        QLabel *value = nullptr;
    };
    bool takesKey(QLabel *value, int key);
    void beTabStop(const QLabel *value);
    qsizetype placeOf(const QLabel *value) const;

    QGridLayout *m_grid;
    QList<Fact> m_facts;
};

} // namespace Reslate
